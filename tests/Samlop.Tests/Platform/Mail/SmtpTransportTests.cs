using System.Net;
using System.Net.Sockets;
using System.Text;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Mail;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Mail;

public sealed class SmtpTransportTests
{
    private static readonly OutgoingMail Mail = new("kari@example.no", "Søknaden er mottatt", "Det venter noe på deg.", TestTime.Start);

    [Fact]
    public async Task Send_GivesTheMessageWithItsOwnId()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = Receive(listener, "250 ok");

        await Transport(listener).Send(Mail, CancellationToken.None);

        var text = await received;
        text.ShouldContain($"Message-ID: <{Mail.Id.Value}@samlop.example>");
        text.ShouldContain("RCPT TO:<kari@example.no>");
        text.ShouldContain("Det venter noe p=C3=A5 deg.");
        text.ShouldContain("Auto-Submitted: auto-generated");
    }

    [Fact]
    public async Task Send_ToAServerThatRefuses_Throws()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var received = Receive(listener, "550 no such mailbox");

        await Should.ThrowAsync<System.Net.Mail.SmtpException>(() => Transport(listener).Send(Mail, CancellationToken.None));
        await received;
    }

    private static SmtpTransport Transport(TcpListener listener) =>
        new(new MailSettings(EmailAddress.Parse("ikke-svar@samlop.example"), "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, null, null, Encrypted: false));

    /// <summary>A mail server for one message; returns all that was said to it.</summary>
    private static async Task<string> Receive(TcpListener listener, string answerToReceiver)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        await writer.WriteLineAsync("220 test");
        try
        {
            for (var inMessage = false; await reader.ReadLineAsync() is { } line;)
            {
                said.AppendLine(line);
                if (inMessage && line != ".") continue;
                inMessage = line == "DATA";
                await writer.WriteLineAsync(inMessage ? "354 go on" : line.StartsWith("RCPT", StringComparison.Ordinal) ? answerToReceiver : line == "QUIT" ? "221 bye" : "250 ok");
            }
        }
        catch (IOException)
        {
            // The client left without saying so.
        }

        return said.ToString();
    }
}
