object manifest()
{
    return new { name = Crypto.RandomUuid() };
}
