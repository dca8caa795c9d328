using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// A line between a browser and the program that can be slow, and that can be cut in what is sent or in what is answered. One request for
/// each connection, so that it is known what is cut.
/// </summary>
public sealed class PoorLine : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Uri program;

    public PoorLine(Uri program)
    {
        this.program = program;
        listener.Start();
        _ = Task.Run(Listen);
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>How long the answer to a form waits on its way. The program has taken the form in before.</summary>
    public TimeSpan AnswerWaits { get; set; }

    /// <summary>How many bytes come through of what answers the requests that <see cref="Cuts"/> names; null for all of them.</summary>
    public int? AnswerBytes { get; set; }

    /// <summary>How many bytes of a form's body reach the program before the line is cut; null for all of them.</summary>
    public int? FormBytes { get; set; }

    /// <summary>How the requests begin whose answers are cut, as <c>POST /soknader</c>.</summary>
    public string Cuts { get; set; } = "POST ";

    public void Dispose() => listener.Dispose();

    private async Task Listen()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The test is done.
        }
    }

    private async Task Serve(TcpClient client)
    {
        try
        {
            using (client)
            using (var upstream = new TcpClient())
            {
                await using var from = client.GetStream();
                var (head, rest) = await Wire.ReadHead(from);
                if (head.Length == 0) return;
                await upstream.ConnectAsync(program.Host, program.Port);
                await using var to = upstream.GetStream();
                await to.WriteAsync(Encoding.Latin1.GetBytes(Wire.Closing(head)));
                var isForm = head.StartsWith("POST ", StringComparison.Ordinal);
                var length = Wire.BodyLength(head);
                var let = isForm && FormBytes is { } bytes ? Math.Min(bytes, length) : length;
                var begun = Math.Min(rest.Length, let);
                await to.WriteAsync(rest.AsMemory(0, begun));
                await Wire.Copy(from, to, let - begun);
                if (let < length)
                {
                    Cut(client);
                    return;
                }

                await Answer(client, to, head, isForm);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or ObjectDisposedException)
        {
            // The browser opens connections that it does not use, and closes those it has done with.
        }
    }

    private async Task Answer(TcpClient client, NetworkStream from, string head, bool isForm)
    {
        var cut = AnswerBytes is { } most && head.StartsWith(Cuts, StringComparison.Ordinal) ? most : (int?)null;
        using var answer = new MemoryStream();
        await from.CopyToAsync(answer);
        if (isForm && AnswerWaits > TimeSpan.Zero) await Task.Delay(AnswerWaits);
        await client.GetStream().WriteAsync(answer.ToArray().AsMemory(0, Math.Min(cut ?? int.MaxValue, (int)answer.Length)));
        if (cut is not null) Cut(client);
    }

    /// <summary>As a line that goes dead, and not as a server that is done.</summary>
    private static void Cut(TcpClient client) => client.LingerState = new LingerOption(true, 0);
}
