using System.Net;
using Samlop.Access;
using Samlop.Agreements.Expect;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Expect;

/// <summary>Before an agreement is written each party says what it is, what it may, what it expects and what it can give.</summary>
public abstract class ExpectStoryTests(SamlopHost host) : HostTests(host)
{
    private static readonly string[] Questions = ["is", "mandate", "expects", "gives"];

    [Fact, SentTwice, Requirement("K-03")]
    public async Task Party_IsAsked_WritesADraft_AndSharesItWithTheOthers()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        (await As(nav).Get("/oppgaver")).ShouldSay("Skriv forventningene i avtalen");
        (await As(the.Lead).Get(the.Url)).ShouldSay("Disse partene har ikke svart: ")
            .ShouldSay($"{nav.Organisation.Name} Ble part 8. mars 2022 og ble da bedt om å skrive forventningene sine.");

        var page = await As(nav).Get(ExpectUrls.Write(the.Number));
        page = await page.Post("expectations", [.. Questions.Select((key, i) => ($"Input.Fields[{i}].Value", $"Vi sier noe om {key}."))]);
        page.ShouldSay("Dere har et utkast som de andre partene ikke ser ennå.");
        (await As(the.Lead).Get(ExpectUrls.All(the.Number))).ShouldNotSay("Vi sier noe om mandate.");
        page = await page.Post("give");
        page.ShouldSay("De andre partene leser svaret som dere delte");

        (await As(the.Lead).Get(ExpectUrls.All(the.Number))).ShouldSay("Vi sier noe om mandate.")
            .ShouldSay($"Disse partene har ikke svart: {the.Lead.Organisation.Name}.");
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Skriv forventningene i avtalen");
        (await As(the.Lead).Get(the.Url)).ShouldSay($"delte forventningene til {nav.Organisation.Name} med de andre partene");
    }

    [Fact]
    public async Task LaterAnswer_LeavesTheEarlierOneToBeRead_AndTheSameIsNotSharedTwice()
    {
        var the = await Given.AnAgreement();
        await Write(the, the.Lead, "Første svar");
        await Give(the, the.Lead, 1).ShouldSucceed();
        await Give(the, the.Lead, 1).ShouldBeRefused(Expectations.ExpectationsUnchanged);
        await Write(the, the.Lead, "Andre svar", basedOn: 1);
        await Give(the, the.Lead, 1).ShouldBeRefused(Refusal.ChangedByOther);
        await Give(the, the.Lead, 2).ShouldSucceed();
        (await As(the.Lead).Get(ExpectUrls.All(the.Number))).ShouldSay("Andre svar").ShouldSay("Tidligere svar").ShouldSay("Første svar");
    }

    [Fact]
    public async Task Answer_WithoutAllItsParts_IsNotShared_ButItsDraftIsKept()
    {
        var the = await Given.AnAgreement();
        await Give(the, the.Lead, 0).ShouldBeRefused(Expectations.ExpectationsIncomplete);
        var input = new SaveExpectations.Input { Agreement = the.Id, Part = "expectations", Fields = [new() { Key = "is", Value = "Fylket" }] };
        await As(the.Lead).Submit(input).ShouldSucceed();
        await Give(the, the.Lead, 1).ShouldBeRefused(Expectations.ExpectationsIncomplete);
        (await As(the.Lead).Get(ExpectUrls.Write(the.Number))).ShouldSay("Fylket");
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoOfOneParty_WhoSaveAtOnce_SeeBothVersions()
    {
        var the = await Given.AnAgreement();
        var colleague = await Given.AMember(Role.ProjectLead, the.Lead.Organisation);
        var page = await As(colleague).Get(ExpectUrls.Write(the.Number));
        await Write(the, the.Lead, "Min tekst");
        page = await page.Post("expectations", ("Input.Fields[0].Value", "Kollegaens tekst"));
        page.ShouldSay("Min tekst: is").ShouldSay("Kollegaens tekst");
    }

    [Fact]
    public async Task Stranger_AndWhoReadsOnly_WritesNothing()
    {
        var (the, other) = (await Given.AnAgreement(), await Given.AnAgreement());
        await As(other.Lead).Submit(Input(the, "Svar")).ShouldBeRefused(Refusal.NotFound);
        await Give(the, other.Lead, 1).ShouldBeRefused(Refusal.NotFound);
        (await As(other.Lead).Get(ExpectUrls.All(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Lead).Get(ExpectUrls.Write(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        var mentor = await Given.AMember(Role.CoordinatorMentor, the.Lead.Organisation);
        await As(mentor).Submit(Input(the, "Svar")).ShouldBeRefused(Refusal.NotAllowed);
        await Give(the, mentor, 1).ShouldBeRefused(Refusal.NotAllowed);
        (await As(mentor).Get(ExpectUrls.All(the.Number))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Signing_DoesNotWaitForAnswers_AndALaterOneSaysThatItCameAfter()
    {
        var (the, _) = await Given.ASignedAgreement();
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Skriv forventningene i avtalen");
        await Write(the, the.Lead, "Sent svar");
        await Give(the, the.Lead, 1).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("etter at avtalen var sendt til signering");
    }

    [Fact]
    public async Task PartyThatHasNotAnswered_IsRemindedOnce_AndWhoHasIsNot()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        (await ToldTo(the.Others[0])).ShouldContain($"Skriv hva organisasjonen din forventer i avtale {the.Number}.");
        await Write(the, the.Lead, "Svar");
        await Give(the, the.Lead, 1).ShouldSucceed();
        (await ToldTo(the.Others[0])).ShouldContain($"En part i avtale {the.Number} har delt forventningene sine.");
        Host.Time.Pass(TimeSpan.FromDays(8));
        await Remind(ExpectReminder.Reminds);
        await Remind(ExpectReminder.Reminds);
        var reminder = $"De andre partene i avtale {the.Number} venter på forventningene deres.";
        (await ToldTo(the.Others[0])).Count(line => line == reminder).ShouldBe(1);
        (await ToldTo(the.Lead)).ShouldNotContain(reminder);
    }

    private async Task Write(Agreed the, Member by, string text, int basedOn = 0) =>
        await As(by).Submit(Input(the, text, basedOn)).ShouldSucceed();

    private Task<Outcome<Done>> Give(Agreed the, Member by, int seen) =>
        As(by).Submit(new GiveExpectations.Input { Agreement = the.Id, Seen = seen });

    private static SaveExpectations.Input Input(Agreed the, string text, int basedOn = 0) => new()
    {
        Agreement = the.Id,
        Part = "expectations",
        BasedOn = basedOn,
        Fields = [.. Questions.Select(key => new TypedAnswer { Key = key, Value = $"{text}: {key}" })],
    };
}

public sealed class ExpectStoryTests_OnSqlite(SqliteHost host) : ExpectStoryTests(host), IClassFixture<SqliteHost>;

public sealed class ExpectStoryTests_OnPostgres(PostgresHost host) : ExpectStoryTests(host), IClassFixture<PostgresHost>;
