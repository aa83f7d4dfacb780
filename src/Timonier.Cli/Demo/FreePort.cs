// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Net.Sockets;

namespace Timonier.Cli.Demo;

/// <summary>Looks at a port before the long work of a first start, so that a taken one is told at once.</summary>
internal static class FreePort
{
    /// <summary>Why nothing can listen there, or nothing. Another program may still take it meanwhile: the server says so then.</summary>
    public static string? TroubleWith(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return null;
        }
        catch (SocketException taken)
        {
            return taken.Message;
        }
    }
}
