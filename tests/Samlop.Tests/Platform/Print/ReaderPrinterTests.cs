using System.Net;
using Microsoft.AspNetCore.Http;
using Samlop.Platform.Print;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.Print;

/// <summary>The queue of those who ask for a document to read.</summary>
public sealed class ReaderPrinterTests : IDisposable
{
    private readonly SlowPrinter slow = new();
    private readonly HttpContextAccessor http = new();
    private readonly ReaderPrinter printer;

    public ReaderPrinterTests() => printer = new ReaderPrinter(slow, http);

    public void Dispose() => printer.Dispose();

    [Fact]
    public async Task Reader_WhoAsksForSeveralAtOnce_IsRefused_AndMayAgainWhenOneIsDone()
    {
        var (first, second) = (Ask("192.0.2.1", "a"), Ask("192.0.2.1", "b"));
        (await Ask("192.0.2.1", "c")).Refusal.ShouldBe(PrintRefusal.PdfBusy);
        var other = Ask("192.0.2.2", "c");

        slow.Finish();
        foreach (var asked in new[] { first, second, other }) (await asked).Succeeded.ShouldBeTrue();
        (await Ask("192.0.2.1", "d")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Queue_InAll_HasAnEnd()
    {
        var waiting = Enumerable.Range(0, ReaderPrinter.MostWaiting).Select(n => Ask($"198.51.100.{n}", $"page {n}")).ToList();
        (await Ask("203.0.113.1", "one more")).Refusal.ShouldBe(PrintRefusal.PdfBusy);

        slow.Finish();
        foreach (var asked in waiting) (await asked).Succeeded.ShouldBeTrue();
        (await Ask("203.0.113.1", "one more")).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Content_ThatWasPrinted_IsNotPrintedAgain_ButAFailureIs()
    {
        slow.Finish();
        var first = (await Ask("192.0.2.1", "same")).Value;
        (await Ask("192.0.2.2", "same")).Value.ShouldBe(first);
        (await Ask("192.0.2.2", "other")).Value.ShouldNotBe(first);
        slow.Printed.ShouldBe(2);

        slow.Fails = true;
        (await Ask("192.0.2.1", "fails")).Refusal.ShouldBe(PrintRefusal.PdfFailed);
        slow.Fails = false;
        (await Ask("192.0.2.1", "fails")).Succeeded.ShouldBeTrue();
    }

    private Task<Outcome<byte[]>> Ask(string client, string html)
    {
        http.HttpContext = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(client) } };
        return printer.Print(html, CancellationToken.None);
    }

    private sealed class SlowPrinter : IPdfPrinter
    {
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Printed { get; private set; }

        public bool Fails { get; set; }

        public void Finish() => finished.TrySetResult();

        public async Task<Outcome<byte[]>> Print(string html, CancellationToken cancel)
        {
            await finished.Task;
            Printed++;
            return Fails ? PrintRefusal.PdfFailed : System.Text.Encoding.UTF8.GetBytes(html);
        }
    }
}
