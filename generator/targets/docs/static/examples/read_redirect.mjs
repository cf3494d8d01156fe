import { PayMethod, structureQuery } from "portone-v1";

const response = structureQuery("?imp_uid=imp_1&merchant_uid=order_1&imp_success=false");
console.log(response.outcome, response.success);
console.log(PayMethod.vbank.ko);
