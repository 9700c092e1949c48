const entry = document.querySelector('dabiao-entry');
const said = document.querySelector('#said');
const reasons = { 'reporter-missing': '没有写填报人或审核人', practice: '这是练习' };

document.querySelector('#send').addEventListener('click', async () => {
  try {
    const submission = await entry.submission();
    const answer = await fetch('/reports', { method: 'POST', body: JSON.stringify(submission) });
    said.textContent = answer.ok ? `已报送，校验码 ${submission.digest}` : `未收下：${await answer.text()}`;
  } catch (error) {
    if (error.code === 'open-points') said.textContent = `还有 ${error.points.length} 处未填或待改`;
    else said.textContent = `未能报送：${reasons[error.code] ?? '服务器没有应答，请稍后再试'}`;
  }
});
