using System.Net;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Print;

/// <summary>Whoever asks for a document that cannot be printed just now is told why.</summary>
public sealed class PrintRefusedTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    [Theory]
    [InlineData("nb")]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Document_WhileThePrinterIsBeingInstalled_SaysSo_InTheReadersLanguage(string language)
    {
        var (_, number) = await Given.AnOpenCall();
        Host.Printer = new Refusing(PrintRefusal.PdfComes);

        var page = await (await Anyone().In(language)).Get($"/utlysninger/{number}/versjon/1/pdf");

        page.ShouldBe(HttpStatusCode.ServiceUnavailable).ShouldSay(PrintRefusal.PdfComes.Text.In(Languages.ByCode(language)!.Culture));
    }

    private sealed class Refusing(Refusal refusal) : IPdfPrinter
    {
        public Task<Outcome<byte[]>> Print(string html, CancellationToken cancel) => Task.FromResult<Outcome<byte[]>>(refusal);
    }
}
