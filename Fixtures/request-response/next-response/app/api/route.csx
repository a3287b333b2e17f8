Response POST() => NextResponse.Json(new { made = true }, new ResponseInit { Status = 201, Headers = new() { ["x-made"] = "yes" } });

Response PUT() => new NextResponse("accepted", new ResponseInit { Status = 202 });
