const string dynamic = "force-dynamic";

Response GET() => throw new Exception("boom");

Response POST() => throw new Exception("boom");
