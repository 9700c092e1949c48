const entry = document.querySelector('dabiao-entry');
const said = document.querySelector('#said');

document.querySelector('#send').addEventListener('click', async () => {
  try {
    const submission = await entry.submission();
    const answer = await fetch('/reports', { method: 'POST', body: JSON.stringify(submission) });
    said.textContent = answer.ok ? `已报送，校验码 ${submission.digest}` : `未收下：${await answer.text()}`;
  } catch (error) {
    said.textContent = error.code === 'open-points' ? `还有 ${error.points.length} 处未填或待改` : `未能报送：${error.message}`;
  }
});
