using RouteHandlers.Runtime;
using RouteHandlers.Versions;
using RouteHandlers.Web;

namespace RouteHandlers.Server;

/// <summary>The functions of <c>next/server</c>. A C# twin imports them with <c>using static RouteHandlers.Server.NextServer;</c>.</summary>
public static class NextServer
{
    /// <summary>Runs the callback once the answer is sent. It may read the request; an error in it is logged and changes nothing. Not in 14.</summary>
    /// <exception cref="TypeErrorException">The version has no such function.</exception>
    public static void After(Func<Task> callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var scope = Require("after");
        if (scope.Rules.Handlers.AfterRuns != AfterMoment.AtOnce)
        {
            scope.After.Add(callback);
        }
        else if (callback() is var running && running.IsCompleted)
        {
            running.GetAwaiter().GetResult();
        }
        else
        {
            scope.After.Add(running);
        }
    }

    /// <inheritdoc cref="After(Func{Task})"/>
    public static void After(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        After(() =>
        {
            callback();
            return Task.CompletedTask;
        });
    }

    /// <summary>Keeps the app running until the promise, which runs already, is settled. Not in 14.</summary>
    /// <exception cref="TypeErrorException">The version has no such function.</exception>
    public static void After(Task promise)
    {
        ArgumentNullException.ThrowIfNull(promise);
        Require("after").After.Add(promise);
    }

    /// <summary>Waits for a request, which is there when a handler runs for one. Not in 14.</summary>
    /// <exception cref="TypeErrorException">The version has no such function.</exception>
    public static Task Connection()
    {
        Require("connection");
        HandlerScope.Use("connection");
        return Task.CompletedTask;
    }

    private static HandlerScope Require(string name)
    {
        var scope = HandlerScope.Require(name);
        return scope.Rules.Handlers.HasAfterAndConnection ? scope : throw new TypeErrorException($"{name} is not a function");
    }
}
