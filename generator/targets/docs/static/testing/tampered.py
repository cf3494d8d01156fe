from portone_v1.testing import fake_portone
from portone_v1.testing.playwright import fake_imp


def pays_nothing_for_another_amount(page, shop, url):
    portone = fake_portone()
    shop.ask = portone.payment  # your server's question to PortOne
    fake_imp(page, portone)
    portone.says(amount=1)
    page.goto(url)
    page.get_by_role("button", name="결제하기").click()
    page.get_by_text("주문과 다른 결제").wait_for()
