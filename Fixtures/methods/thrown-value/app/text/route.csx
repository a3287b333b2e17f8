const string dynamic = "force-dynamic";

Response GET() => throw new ThrownException("a string");
