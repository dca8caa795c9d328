using System.Net;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Write;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Write;

/// <summary>The parties write what they agree on, as equals, and see what is missing and who is responsible.</summary>
public abstract class WriteStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-15")]
    public async Task Topic_IsWrittenByAnyParty_AndWhatIsMissingIsSaid()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Skriv ferdig avtalen");
        var page = await As(the.Lead).Get(the.Url);
        page.ShouldNotSay("Svar på prinsippene").ShouldSay("Dette mangler før avtalen kan sendes til signering").ShouldSay("Samarbeid om norskopplæring: skriv hva dere er enige om");

        page = await As(nav).Get(AgreementUrls.Topic(the.Number, "norsk"));
        page.ShouldSay("Kort om det vi vet");
        page = await page.Post("topic",
            ("Input.Fields[0].Value", "Kommunen gir opplæringen på arbeidsplassen."),
            ("Input.Fields[1].Value", nav.Organisation.Id.Value.ToString()));
        page = await As(the.Lead).Get(the.Url);
        page.ShouldNotSay("Samarbeid om norskopplæring: skriv").ShouldSay("Kommunen gir opplæringen på arbeidsplassen.")
            .ShouldSay("skrev på temaet «Samarbeid om norskopplæring»");
        (await As(the.Lead).Get(AgreementUrls.Responsibility(the.Number))).ShouldSay("Ingen er ansvarlig").ShouldSay(nav.Organisation.Name);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoSaveAtOnce_SeeBothVersions()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Fylket skaffer plassene.")).ShouldSucceed();
        await As(the.Others[0]).Submit(AgreementData.Topic(the, "places", "Nav skaffer plassene.")).ShouldBeRefused(Refusal.ChangedByOther);
        await As(the.Others[0]).Submit(AgreementData.Topic(the, "places", "Nav skaffer plassene.", basedOn: 1)).ShouldSucceed();
    }

    [Fact]
    public async Task Topic_OfAnotherKind_OrOfAnotherAgreement_IsNotFound()
    {
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        await As(the.Lead).Submit(AgreementData.Topic(the, "calls", "Vi ringer.")).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(AgreementData.Topic(the, "places", "Vi skaffer.")).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Lead).Get(AgreementUrls.Topic(the.Number, "plasser"))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Lead).Get(AgreementUrls.Responsibility(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        await As(the.Lead).Submit(AgreementData.Topic(the, "places", "Vi skaffer.", responsible: other.Lead.Organisation.Id))
            .ShouldHaveError("Fields[1].Value");
    }

    [Fact, Requirement("K-03")]
    public async Task Tasks_AreGivenToParties()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var input = new SaveTopic.Input
        {
            Agreement = the.Id,
            Part = AgreementForm.Tasks,
            Fields =
            [
                new() { Key = AgreementForm.Of(AgreementTask.Companies, AgreementForm.Responsible), Value = $"{the.Lead.Organisation.Id.Value}" },
                new() { Key = AgreementForm.Of(AgreementTask.Companies, AgreementForm.Informed), Chosen = [$"{the.Others[0].Organisation.Id.Value}"] },
            ],
        };
        await As(the.Others[0]).Submit(input).ShouldSucceed();
        input.Fields[1].Chosen.Add(input.Fields[0].Value!);
        await As(the.Others[0]).Submit(input).ShouldHaveError("Fields[1].Chosen");
        input.Fields[1].Chosen.RemoveAt(1);
        (await As(the.Lead).Get(AgreementUrls.Responsibility(the.Number))).ShouldSay($"Skaffe bedrifter {the.Lead.Organisation.Name}");
    }
}

public sealed class WriteStoryTests_OnSqlite(SqliteHost host) : WriteStoryTests(host), IClassFixture<SqliteHost>;

public sealed class WriteStoryTests_OnPostgres(PostgresHost host) : WriteStoryTests(host), IClassFixture<PostgresHost>;
