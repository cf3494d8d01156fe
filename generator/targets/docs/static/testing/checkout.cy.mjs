beforeEach(() => {
  cy.readFile("node_modules/portone-v1/fake-script.js").then((body) => {
    const headers = { "content-type": "text/javascript; charset=utf-8" };
    cy.intercept(/^https?:\/\/(cdn|service)\.iamport\.kr\//, { headers, body });
  });
  cy.visit("/orders/order-1", {
    onBeforeLoad: (window) => (window.fakeImpOptions = { dialog: false }),
  });
});

it("tells the buyer why it failed", () => {
  cy.window().its("fakeImp").invoke("next", { outcome: "failed", error_msg: "한도 초과" });
  cy.contains("결제하기").click();
  cy.get("[role=status]").should("contain", "한도 초과");
});
