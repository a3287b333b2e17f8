const string dynamic = "force-dynamic";

Task<Response> GET() => Task.FromException<Response>(new Exception("boom"));
