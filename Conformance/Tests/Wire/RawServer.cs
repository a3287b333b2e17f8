using System.Net;
using System.Net.Sockets;
using System.Text;
using RouteHandlers.Conformance.Wire;

namespace RouteHandlers.Conformance.Tests.Wire;

/// <summary>A server that accepts one connection and does with it what a test says, byte by byte.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _script;

    public RawServer(Func<Peer, Task> script)
    {
        _listener.Start();
        _script = RunAsync(script);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public SocketHttpClient Client => new("127.0.0.1", Port);

    /// <summary>Reads the head of a request, answers and closes.</summary>
    public static RawServer Answering(string answer) => new(async peer =>
    {
        await peer.ReadHeadAsync();
        await peer.WriteAsync(answer);
    });

    /// <summary>Waits for the end of the script and throws what it threw.</summary>
    public Task EndAsync() => _script.WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _script.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task RunAsync(Func<Peer, Task> act)
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await act(new Peer(client));
    }

    /// <summary>The server's end of the connection.</summary>
    internal sealed class Peer(TcpClient client)
    {
        private readonly NetworkStream _stream = client.GetStream();

        public Task WriteAsync(string latin1) => _stream.WriteAsync(Encoding.Latin1.GetBytes(latin1)).AsTask();

        /// <summary>Reads until what was read ends with the text, or the client hangs up.</summary>
        public async Task<string> ReadUntilAsync(string end)
        {
            var text = new StringBuilder();
            var buffer = new byte[1];
            while (!text.ToString().EndsWith(end, StringComparison.Ordinal) && await _stream.ReadAsync(buffer) == 1)
            {
                text.Append((char)buffer[0]);
            }

            return text.ToString();
        }

        public Task<string> ReadHeadAsync() => ReadUntilAsync("\r\n\r\n");

        /// <summary>Whether the client has hung up; waits until something happens.</summary>
        public async Task<bool> IsHungUpAsync()
        {
            try
            {
                return await _stream.ReadAsync(new byte[1]) == 0;
            }
            catch (IOException)
            {
                return true;
            }
        }

        /// <summary>Closes so that the client gets an error, not an end.</summary>
        public void Reset()
        {
            // Not client.Close(): that says goodbye first.
            client.Client.LingerState = new LingerOption(enable: true, seconds: 0);
            client.Client.Close();
        }
    }
}
