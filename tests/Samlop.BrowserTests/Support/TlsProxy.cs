using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Samlop.BrowserTests.Support;

/// <summary>
/// TLS in front of the program, with the headers that deploy/nginx.conf sends: the host without its port, the client's address and the
/// scheme. One request for each connection, so that it stays small.
/// </summary>
public sealed class TlsProxy : IDisposable
{
    public const string Host = "samlop.example.no";

    // Those that nginx writes itself.
    private static readonly string[] Replaced = ["host:", "x-forwarded-for:", "x-forwarded-proto:"];

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = Certificate();
    private readonly Uri program;

    public TlsProxy(Uri program)
    {
        this.program = program;
        listener.Start();
        _ = Task.Run(Listen);
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

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
            {
                await using var tls = new SslStream(client.GetStream());
                await tls.AuthenticateAsServerAsync(certificate);
                using var upstream = new TcpClient();
                var (head, rest) = await Wire.ReadHead(tls);
                if (head.Length == 0) return;
                await upstream.ConnectAsync(program.Host, program.Port);
                await using var to = upstream.GetStream();
                await to.WriteAsync(Encoding.Latin1.GetBytes(Forwarded(head)));
                await to.WriteAsync(rest);
                var answer = to.CopyToAsync(tls);
                await Wire.Copy(tls, to, Wire.BodyLength(head) - rest.Length);
                await answer;
                await tls.ShutdownAsync();
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            // The browser opens connections that it does not use, and closes those it has done with.
        }
    }

    private static string Forwarded(string head) =>
        Wire.Closing(head, Replaced, $"Host: {Host}", "X-Forwarded-For: 192.0.2.7", "X-Forwarded-Proto: https");

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={Host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(Host);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2090, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
