// A shop in Kotlin with Spring Boot. Not run.
import org.springframework.http.ResponseEntity
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.PostMapping
import org.springframework.web.bind.annotation.RequestBody
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import org.springframework.web.client.HttpClientErrorException
import org.springframework.web.client.RestClient
import org.springframework.web.client.body
import java.math.BigDecimal
import java.net.URI

// Nobody promises more than the keys, so all but the number to ask about may be missing.
data class Reported(val imp_uid: String?, val merchant_uid: String?)

data class Payment(
    val merchant_uid: String,
    val amount: BigDecimal,
    val currency: String,
    val status: String, // no enum: a code that nobody knows may come
    val pay_method: String?,
)

data class Order(val amount: BigDecimal, val currency: String, var state: String = "open")

@RestController
class Shop(private val orders: MutableMap<String, Order> = mutableMapOf()) {
    private val portone = RestClient.create("https://api.iamport.kr")

    @PostMapping("/payments/callback")
    fun callback(@RequestBody reported: Reported): ResponseEntity<Map<String, String>> {
        val result = settle(reported)
        return ResponseEntity.status(if (result == "mismatch") 409 else 200).body(mapOf("result" to result))
    }

    @GetMapping("/payments/redirect")
    fun redirect(@RequestParam imp_uid: String?, @RequestParam merchant_uid: String?): ResponseEntity<Unit> =
        ResponseEntity.status(303).location(URI("/checkout/${settle(Reported(imp_uid, merchant_uid))}")).build()

    /** What became of the order. All that is taken from a browser is the number to ask PortOne about. */
    private fun settle(reported: Reported): String {
        val payment = ask(reported.imp_uid ?: return "failed") ?: return "mismatch"
        val order = orders[payment.merchant_uid] ?: return "mismatch"
        val isNamed = reported.merchant_uid == null || reported.merchant_uid == payment.merchant_uid
        if (!isNamed || payment.amount.compareTo(order.amount) != 0 || payment.currency != order.currency) {
            return "mismatch" // forged, or meddled with
        }
        if (order.state != "paid") {
            order.state = stateOf(payment)
        }
        return order.state
    }

    private fun stateOf(payment: Payment) = when (payment.status) {
        "paid" -> "paid"
        "ready" -> if (payment.pay_method == "vbank") "awaiting_deposit" else "open"
        "failed", "cancelled" -> "failed"
        else -> "open"
    }

    /** GET /payments/{imp_uid}, or null if there is no such payment. */
    private fun ask(impUid: String): Payment? {
        val keys = mapOf("imp_key" to System.getenv("PORTONE_KEY"), "imp_secret" to System.getenv("PORTONE_SECRET"))
        val token = portone.post().uri("/users/getToken").body(keys).retrieve().body<Answer<Token>>()!!.response
        return try {
            portone.get().uri("/payments/{imp_uid}", impUid).header("Authorization", token.access_token)
                .retrieve().body<Answer<Payment>>()?.response
        } catch (error: HttpClientErrorException.NotFound) {
            null
        }
    }
}

data class Answer<T>(val response: T)

data class Token(val access_token: String)
