// This script stands in for PortOne's browser SDK. It adds a panel that plays the buyer and PortOne's
// console.
const PortOne = (() => {
  const origin = new URL(document.currentScript.src).origin;
  let last = null; // This is the `paymentId` of the last request.

  const play = async (action) => {
    const answer = await fetch(`${origin}/play`, { method: "POST", body: JSON.stringify(action) });
    const json = await answer.json();
    log.textContent = answer.ok
      ? `웹훅 ${json.webhook} → 상점의 응답 ${json.answer ?? "없음"}`
      : json.message;
    return answer.ok ? null : json.message;
  };

  const panel = document.createElement("fieldset");
  panel.innerHTML = `<legend>포트원 대역</legend>
    <p>실제 결제는 일어나지 않습니다. 아래는 구매자와 포트원 콘솔의 역할을 합니다.</p>
    <label><input type="checkbox" name="tamper"> 결제 금액을 1로 변조</label>
    <label><input type="checkbox" name="fail"> 카드 승인 거절</label>
    <p><button name="deposit">가상계좌 입금</button>
    <button name="part">일부 취소(100)</button>
    <button name="cancel">전액 취소</button></p>
    <output></output>`;
  const log = panel.querySelector("output");
  const [tamper, fail, deposit, part, cancel] = panel.querySelectorAll("input, button");
  deposit.onclick = () => play({ action: "deposit", paymentId: last });
  part.onclick = () => play({ action: "cancel", paymentId: last, amount: 100 });
  cancel.onclick = () => play({ action: "cancel", paymentId: last });
  document.body.append(panel);

  return {
    async requestPayment(request) {
      last = request.paymentId;
      const totalAmount = tamper.checked ? 1 : request.totalAmount;
      const action = fail.checked ? "fail" : "pay";
      const message = await play({ ...request, action, totalAmount });
      if (message) return { code: "FAILURE", message };
      if (fail.checked) return { code: "FAILURE", message: "카드 승인이 거절되었습니다." };
      return { paymentId: request.paymentId };
    },
  };
})();
