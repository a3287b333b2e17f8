Response middleware()
{
    return NextResponse.Next();
}

readonly object config = new { matcher = 5 };
