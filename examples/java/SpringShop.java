// The same in Spring Boot. Not run: Shop.java beside it is.
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SpringShop {
    /** Of the object, what is asked with; whatever else comes is left alone. */
    record Reported(String imp_uid, String merchant_uid) {}

    @PostMapping("/payments/callback")
    ResponseEntity<Map<String, String>> callback(@RequestBody Reported reported) throws Exception {
        String result = Shop.settle(reported.imp_uid(), reported.merchant_uid());
        return ResponseEntity.status(result.equals("mismatch") ? 409 : 200).body(Map.of("result", result));
    }

    @GetMapping("/payments/redirect")
    ResponseEntity<Void> redirect(
            @RequestParam(name = "imp_uid", required = false) String impUid,
            @RequestParam(name = "merchant_uid", required = false) String merchantUid)
            throws Exception {
        URI next = URI.create("/checkout/" + Shop.settle(impUid, merchantUid));
        return ResponseEntity.status(303).location(next).build();
    }

    @ExceptionHandler(IOException.class)
    ResponseEntity<Map<String, String>> unreachable() {
        return ResponseEntity.status(503).body(Map.of("error", "not confirmed yet"));
    }
}
