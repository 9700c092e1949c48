<%@ page contentType="text/html; charset=GBK" pageEncoding="GBK" %>
<html>
<head>
<title>年度监测填报</title>
<link rel="stylesheet" href="/lib/bootstrap/css/bootstrap.min.css">
<script src="/lib/jquery/jquery.min.js"></script>
<script src="/lib/bootstrap/js/bootstrap.min.js"></script>
<script src="/dabiao/entry.classic.js" defer></script>
</head>
<body>
<button class="btn btn-primary" data-toggle="modal" data-target="#report">填报</button>
<div class="modal fade" id="report" tabindex="-1" role="dialog">
  <div class="modal-dialog modal-lg" style="width: 95%">
    <div class="modal-content">
      <div class="modal-body">
        <dabiao-entry plan="/plans/kaiping-women-2021-2030.json" department="housing" period="2025"></dabiao-entry>
      </div>
    </div>
  </div>
</div>
<p id="exported"></p>
<script>
$('dabiao-entry').on('dabiao-submission', function (event) {
  $('#exported').text('已导出，校验码 ' + event.originalEvent.detail.submission.digest);
});
</script>
</body>
</html>
