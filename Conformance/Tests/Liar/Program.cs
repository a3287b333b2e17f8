// A server that misbehaves in the way its first argument names, on the port its second argument gives.
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using RouteHandlers.Conformance.Implementations;

const string Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

Console.WriteLine($"liar {args[0]} has process {Environment.ProcessId}");
switch (args[0])
{
    case "always-200":
        return await ServeAsync(_ => Ok);

    case "never-answers":
        return await ServeAsync(_ => null);

    case "answers-garbage":
        return await ServeAsync(_ => "220 mail.example ESMTP\r\n");

    case "dies-half-way":
        return await ServeAsync(target =>
        {
            if (target != "/die")
            {
                return Ok;
            }

            Console.Error.WriteLine("about to die");
            return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf of it\u0000exit";
        });

    case "dies-unanswered":
        return await ServeAsync(_ => "\u0000exit");

    case "exits-at-once":
        Console.Error.WriteLine("no configuration found");
        return 7;

    case "floods-log":
        var line = new string('x', 1000);
        for (var count = 0; count < 50_000; count++)
        {
            Console.WriteLine(line);
        }

        Console.Write(new string('y', 20_000_000)); // and no line end
        Console.WriteLine();
        Console.WriteLine("flood is over");
        return await ServeAsync(_ => Ok);

    case "spawns-grandchild-and-exits":
        Spawn();
        return 0;

    case "spawns-grandchild-and-serves":
        Spawn();
        return await ServeAsync(_ => Ok);

    case "refuses-to-die":
        using (PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true))
        {
            Console.WriteLine("deaf");
            return await ServeAsync(_ => Ok);
        }

    case "sleeps":
        await Task.Delay(Timeout.Infinite);
        return 0;

    case "prints-environment":
        var variables = string.Join(';', Environment.GetEnvironmentVariables().Keys.Cast<string>().Order(StringComparer.Ordinal));
        return await ServeAsync(_ => $"HTTP/1.1 200 OK\r\n\r\n{variables}\n{Environment.GetEnvironmentVariable("LIAR_PORT")}\u0000close");

    case "fails-to-build":
        Console.Error.WriteLine("\u001b[31mConflict\u001b[39m in app/a/page.tsx and /a/route!");
        Console.Error.WriteLine("Conflict in app/b/page.tsx and /b/route!");
        Console.Error.WriteLine("Rendering /c/7 failed, and /d/1/2 failed, and /e failed, and /c/own failed");
        return 1;

    case "hosts":
        // Deploys the implementation that its second argument describes and waits to be killed.
        var implementation = ProcessImplementation.Load(args[1]);
        var plan = new DeploymentPlan { Version = 15, Contract = ContractKind.Documented, Name = "hosted", Fixtures = [] };
        var deployment = await implementation.DeployAsync(plan, CancellationToken.None);
        Console.WriteLine(((IDeploymentLog)deployment).Tail(10).Single(text => text.StartsWith("liar", StringComparison.Ordinal)));
        await Task.Delay(Timeout.Infinite);
        return 0;

    default:
        Console.Error.WriteLine($"{args[0]}: unknown mode");
        return 64;
}

// An answer may end with NUL and a word: 'exit' ends the process with code 3, 'close' the connection.
async Task<int> ServeAsync(Func<string, string?> answer)
{
    using var listener = new TcpListener(IPAddress.Loopback, int.Parse(args[1], CultureInfo.InvariantCulture));
    listener.Start();
    Console.WriteLine("serving");
    while (true)
    {
        _ = AnswerAsync(await listener.AcceptTcpClientAsync(), answer);
    }
}

static async Task AnswerAsync(TcpClient client, Func<string, string?> answer)
{
    using (client)
    {
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        var request = await reader.ReadLineAsync();
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
        }

        if (request is null)
        {
            return; // somebody only looked whether the port is open
        }

        var text = answer(request.Split(' ')[1]);
        if (text is null)
        {
            await Task.Delay(Timeout.Infinite);
            return;
        }

        var parts = text.Split('\0');
        await stream.WriteAsync(Encoding.Latin1.GetBytes(parts[0]));
        if (parts is [_, "exit"])
        {
            Environment.Exit(3);
        }
        else if (parts is [_])
        {
            await reader.ReadLineAsync(); // until the client hangs up
        }
    }
}

// The grandchild keeps our output open, as a careless server's worker does.
static void Spawn()
{
    var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "sleeps"]);
    using var child = Process.Start(start)!;
    Console.WriteLine($"grandchild is {child.Id}");
}
