// A shop in Java 17 without a framework: `java -cp gson.jar Shop.java`, with PORTONE_KEY and PORTONE_SECRET set.
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public class Shop {
    static final String API = System.getenv().getOrDefault("PORTONE_API", "https://api.iamport.kr");
    static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    record Order(BigDecimal amount, String currency, String state) {}

    // Stands for your table: what you asked for, not what a browser sends back.
    static final Map<String, Order> ORDERS = new ConcurrentHashMap<>(Map.of(
            "order_051", new Order(new BigDecimal("100"), "KRW", "open"),
            "order_052", new Order(new BigDecimal("100"), "KRW", "open"),
            "order_053", new Order(new BigDecimal("100"), "KRW", "open")));

    /** What became of the order. All that is taken from a browser is the number to ask PortOne about. */
    static String settle(String impUid, String merchantUid) throws IOException, InterruptedException {
        if (impUid == null) {
            return "failed"; // there is nothing to ask about
        }
        JsonObject payment = ask(impUid);
        String named = payment == null ? "" : payment.get("merchant_uid").getAsString();
        Order order = ORDERS.get(named);
        if (order == null || merchantUid != null && !merchantUid.equals(named) || !agrees(payment, order)) {
            return "mismatch"; // forged, or meddled with
        }
        if (!order.state().equals("paid")) {
            ORDERS.put(named, new Order(order.amount(), order.currency(), stateOf(payment)));
        }
        return ORDERS.get(named).state();
    }

    static boolean agrees(JsonObject payment, Order order) {
        // 14.2 USD is no binary float, and 100 is 100.0 to those who use Gson's maps.
        return payment.get("amount").getAsBigDecimal().compareTo(order.amount()) == 0
                && payment.get("currency").getAsString().equals(order.currency());
    }

    static String stateOf(JsonObject payment) {
        return switch (payment.get("status").getAsString()) {
            case "paid" -> "paid";
            case "ready" -> payment.get("pay_method").getAsString().equals("vbank") ? "awaiting_deposit" : "open";
            case "failed", "cancelled" -> "failed";
            default -> "open"; // a code that nobody knew when this was written
        };
    }

    /** GET /payments/{imp_uid}, or null if there is no such payment. */
    static JsonObject ask(String impUid) throws IOException, InterruptedException {
        if (!impUid.matches("[A-Za-z0-9_-]{1,64}")) {
            return null; // it comes from a browser, and may not lead elsewhere
        }
        Map<String, String> keys = Map.of(
                "imp_key", System.getenv("PORTONE_KEY"), "imp_secret", System.getenv("PORTONE_SECRET"));
        JsonObject token = call(HttpRequest.newBuilder(URI.create(API + "/users/getToken"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new Gson().toJson(keys))));
        return call(HttpRequest.newBuilder(URI.create(API + "/payments/" + impUid))
                .header("Authorization", token.get("access_token").getAsString()));
    }

    static JsonObject call(HttpRequest.Builder request) throws IOException, InterruptedException {
        var reply = HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        if (reply.statusCode() == 404) {
            return null;
        }
        if (reply.statusCode() != 200) {
            throw new IOException("PortOne answers " + reply.statusCode());
        }
        return JsonParser.parseString(reply.body()).getAsJsonObject().getAsJsonObject("response");
    }

    static void callback(HttpExchange exchange) throws IOException {
        try {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonObject response = JsonParser.parseString(body).getAsJsonObject();
            String result = settle(textOf(response.get("imp_uid")), textOf(response.get("merchant_uid")));
            send(exchange, result.equals("mismatch") ? 409 : 200, Map.of("result", result));
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException error) {
            send(exchange, 400, Map.of("error", "not a payment response"));
        } catch (IOException | InterruptedException error) {
            send(exchange, 503, Map.of("error", "not confirmed yet"));
        }
    }

    static void redirect(HttpExchange exchange) throws IOException {
        try {
            // All text: imp_success is "true" or "false", and proves nothing either way.
            Map<String, String> query = queryOf(exchange.getRequestURI().getRawQuery());
            String result = settle(query.get("imp_uid"), query.get("merchant_uid"));
            exchange.getResponseHeaders().set("Location", "/checkout/" + result);
            exchange.sendResponseHeaders(303, -1);
        } catch (IOException | InterruptedException error) {
            send(exchange, 503, Map.of("error", "not confirmed yet"));
        }
    }

    static Map<String, String> queryOf(String query) {
        Map<String, String> found = new HashMap<>();
        for (String pair : (query == null ? "" : query).split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
            if (!value.isEmpty() && !value.equals("null") && !value.equals("undefined")) {
                found.put(parts[0], value);
            }
        }
        return found;
    }

    /** A text that came, or null: the key may be missing, or null. */
    static String textOf(JsonElement value) {
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }

    static void send(HttpExchange exchange, int status, Map<String, String> body) throws IOException {
        byte[] bytes = new Gson().toJson(body).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/payments/callback", Shop::callback);
        server.createContext("/payments/redirect", Shop::redirect);
        server.start();
    }
}
