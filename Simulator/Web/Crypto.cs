namespace RouteHandlers.Web;

/// <summary>The part of Web Cryptography that handlers use.</summary>
public static class Crypto
{
    /// <summary>A random UUID of version 4, in lower case.</summary>
    // https://w3c.github.io/webcrypto/#Crypto-method-randomUUID
    public static string RandomUuid() => Guid.NewGuid().ToString();
}
