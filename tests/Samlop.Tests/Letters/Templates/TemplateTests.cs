using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters.Templates;

/// <summary>A template is written by one and put in force by another.</summary>
public abstract class TemplateTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task ATemplate_IsWritten_Returned_AndPutInForceByAnother()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var second = await Given.AMember(Role.DecisionMaker);
        var url = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Rejection));
        (await As(second).Get(url)).ShouldSay("Versjon 1 er i bruk").HasForm("begin").ShouldBeFalse();
        (await As(administrator).Post(url, "Begynn på en ny versjon")).ShouldBe(HttpStatusCode.OK).ShouldSay("versjon 2").ShouldSay("{fylkeskommune}");
        await As(administrator).Submit(new BeginTemplate.Input { Kind = DecisionLetters.KindOf(DecisionKind.Rejection).Code }).ShouldBeRefused(BeginTemplate.TemplateHasDraft);
        (await As(administrator).Get(url)).ShouldSay("Utkastet sier det samme som versjonen i bruk.");
        await As(administrator).Submit(new SendTemplate.Input { Kind = DecisionLetters.KindOf(DecisionKind.Rejection).Code }).ShouldBeRefused(SendTemplate.TemplateUnchanged);

        // What cannot be filled in is told at its field.
        var wrong = await As(administrator).Post(LetterUrls.Draft(DecisionLetters.KindOf(DecisionKind.Rejection)), "Lagre", ("Input.Blocks[1].Nb", "Kjære {mottaker}"), ("Input.Blocks[4].Nn", "Du får 100 kr."));
        wrong.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("{mottaker} finnes ikke.").ShouldSay("Beløp kan ikke stå i malen.");
        (await wrong.Post("Lagre", ("Input.Blocks[1].Nb", "Kjære {fylkeskommune}"), ("Input.Blocks[4].Nn", "Lykke til."))).ShouldBe(HttpStatusCode.OK).ShouldSay("Den nye versjonen skrives.");
        (await As(second).Get(LetterUrls.Difference(DecisionLetters.KindOf(DecisionKind.Rejection), 1, 2))).ShouldSay("Kjære {fylkeskommune}").ShouldSay("Lykke til.").ShouldSay("Takk for arbeidet de har lagt i søknaden.");
        (await As(second).Get(LetterUrls.Preview(DecisionLetters.KindOf(DecisionKind.Rejection), 2, NorwegianForm.Nn))).ShouldSay("Lykke til.").ShouldSay("Døme fylkeskommune");

        await As(administrator).Post(url, "Send til godkjenning");
        await As(administrator).Submit(new PutTemplateInForce.Input { Kind = DecisionLetters.KindOf(DecisionKind.Rejection).Code }).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(administrator).Submit(new SaveTemplate.Input { Kind = DecisionLetters.KindOf(DecisionKind.Rejection).Code }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        (await As(second).Get("/oppgaver")).ShouldSay("versjon 2 av malen venter på godkjenning");
        (await As(second).Post(url, "Send tilbake", ("Hva må rettes?", "Hilsen mangler."))).ShouldSay("Hilsen mangler.");
        (await As(administrator).Get("/oppgaver")).ShouldSay("gjør versjon 2 av malen ferdig");
        await As(administrator).Post(url, "Send til godkjenning");
        var old = await As(second).Get(url);
        await As(administrator).Post(url, "Ta utkastet tilbake");
        await As(administrator).Post(url, "Send til godkjenning");
        // What the second person had before them is not what lies there now.
        var shown = await old.Post("Sett versjonen i kraft");
        shown.ShouldSay("noe annet er sendt etter at du åpnet siden").ShouldSay("Versjon 1 er i bruk");
        (await shown.Post("Sett versjonen i kraft")).ShouldSay("Versjon 2 er i bruk").ShouldSay("satte versjon 2 av malen i kraft");

        // Another is begun and thrown away.
        await As(administrator).Post(url, "begin");
        await As(administrator).Post(url, "discard");
        (await As(second).Get(url)).ShouldSay("Versjon 2 er i bruk");

        // New letters are of it; a rejection that was sent before is not changed.
        var sent = await Given.ASentLetter(DecisionKind.Rejection);
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        letter.TemplateVersion.ShouldBe(2);
        letter.ReadContent().Block("opening").ShouldBe($"Kjære {sent.County.Lead.Organisation.Name}");
        await using var db = Host.OpenDb();
        await db.Clear<LetterTemplateVersion>();
    }

    [Fact]
    public async Task Templates_AreForTheDirectorate()
    {
        foreach (var role in new[] { Role.ProjectLead, Role.ChiefExecutive }) (await As(await Given.AMember(role)).Get(LetterUrls.Templates)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(await Given.AMember(Role.CaseOfficer)).Get(LetterUrls.Templates)).ShouldSay("Tilskuddsbrev").ShouldSay("Klageadgangen må avklares");
        (await As(await Given.AMember(Role.CaseOfficer)).Get(LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Award)) + "x")).ShouldBe(HttpStatusCode.NotFound);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(new BeginTemplate.Input { Kind = DecisionLetters.KindOf(DecisionKind.Award).Code }).ShouldBeRefused(Refusal.NotAllowed);
    }
}

public sealed class TemplateTests_OnSqlite(SqliteHost host) : TemplateTests(host), IClassFixture<SqliteHost>;

public sealed class TemplateTests_OnPostgres(PostgresHost host) : TemplateTests(host), IClassFixture<PostgresHost>;
