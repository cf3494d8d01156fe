/** How to ask PortOne for a payment, in the languages of servers. */

/** Name to code. `id` is an imp_uid as it came; what could end a text in any language is left out. */
export function questions(id) {
  const uid = id.replace(/[^\w-]/g, "");
  return {
    curl: `TOKEN=$(curl -s https://api.iamport.kr/users/getToken \\
  -H 'Content-Type: application/json' \\
  -d '{"imp_key": "'"$IMP_KEY"'", "imp_secret": "'"$IMP_SECRET"'"}' | jq -r .response.access_token)
curl -s https://api.iamport.kr/payments/${uid} -H "Authorization: $TOKEN"`,
    Python: `import os, requests

api = "https://api.iamport.kr"
keys = {"imp_key": os.environ["IMP_KEY"], "imp_secret": os.environ["IMP_SECRET"]}
token = requests.post(f"{api}/users/getToken", json=keys, timeout=10).json()["response"]["access_token"]
answer = requests.get(f"{api}/payments/${uid}", headers={"Authorization": token}, timeout=10)
payment = answer.json()["response"]  # amount, status, merchant_uid`,
    "Node.js": `const api = "https://api.iamport.kr";
const keys = { imp_key: process.env.IMP_KEY, imp_secret: process.env.IMP_SECRET };
const headers = { "Content-Type": "application/json" };
const asked = await fetch(\`\${api}/users/getToken\`, { method: "POST", headers, body: JSON.stringify(keys) });
const token = (await asked.json()).response.access_token;
const answer = await fetch(\`\${api}/payments/${uid}\`, { headers: { Authorization: token } });
const payment = (await answer.json()).response; // amount, status, merchant_uid`,
    Java: `var client = java.net.http.HttpClient.newHttpClient();
// token: POST https://api.iamport.kr/users/getToken, {"imp_key": …, "imp_secret": …}
var request = java.net.http.HttpRequest
    .newBuilder(java.net.URI.create("https://api.iamport.kr/payments/${uid}"))
    .header("Authorization", token)
    .build();
var body = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString()).body();`,
    PHP: `// $token: POST https://api.iamport.kr/users/getToken, {"imp_key": …, "imp_secret": …}
$request = curl_init('https://api.iamport.kr/payments/${uid}');
curl_setopt($request, CURLOPT_HTTPHEADER, ["Authorization: $token"]);
curl_setopt($request, CURLOPT_RETURNTRANSFER, true);
$payment = json_decode(curl_exec($request), true)['response'];`,
  };
}
