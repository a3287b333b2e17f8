const string dynamic = "force-dynamic";

Response GET() => Response.Error();
