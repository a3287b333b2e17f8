export async function POST(request: Request) {}
