using System.Net;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Knowledge.Examples;
using Samlop.Knowledge.Examples.Agreed;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Tests.Agreements;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Examples;

/// <summary>What is told of figures, without a database.</summary>
[Requirement("H-01")]
public class AgreedFigureTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("4", "-")]
    [InlineData("0", "0")]
    // Between twelve and nine there are three: the nine would give them away.
    [InlineData("12 9", "12 -")]
    [InlineData("9 12", "- 12")]
    [InlineData("12 7", "12 7")]
    [InlineData("12 12", "12 12")]
    [InlineData("20 3 9", "20 - 9")]
    // Three, ten and twelve are twenty-five: the three would come out of the others, also where nobody has typed it.
    [InlineData("25 12 10 3", "25 12 - -")]
    [InlineData("25 12 10", "25 12 -")]
    // Two of four each are eight between them, and so is what is left of the whole.
    [InlineData("26 18 4 4", "26 - - -")]
    // A sum of what is itself a sum.
    [InlineData("30 20 10 16 4", "30 20 10 - -")]
    [InlineData("6 3 3", "6 - -")]
    [InlineData("8 4 4", "- - -")]
    [InlineData("30 18 12", "30 18 12")]
    [InlineData("12 9 0", "12 - 0")]
    public void Figures_GiveNoSmallCountAway(string counts, string told) =>
        string.Join(' ', Content([.. counts.Split(' ').Select((c, i) => new ExampleFigure($"Tall {i}", int.Parse(c), "2022"))])
            .Told().Select(f => f.Told?.ToString() ?? "-")).ShouldBe(told);

    [Theory]
    [InlineData("31.12.2025", "per 31.12.2025")]
    [InlineData("31.12.2025", "pr. 31. desember 2025")]
    [InlineData("31.12.2025", "31.12.25")]
    [InlineData("01.08.2025", "Den 1. august 2025")]
    [InlineData("2025-08-01", "1.8.2025")]
    [InlineData("2025", "i 2025")]
    [InlineData("klassen fra 2022", "Klassen 2022")]
    [InlineData("kull 2022", "klassen frå 2022")]
    [InlineData("31.12.2025", "ved årsskiftet")]
    [InlineData("1. halvår", "første halvår")]
    public void Figures_WhateverTheirTimeIsCalled_AreHeldAgainstEachOther(string one, string other) =>
        Content([new("Har begynt", 12, one), new("Er der ennå", 9, other)]).Told().Select(f => f.Told).ShouldBe([12, null]);

    [Fact]
    public void NoSmallCount_ComesOutOfWhatIsTold() => Prop.ForAll(
        (from parts in Gen.Choose(0, 15).ListOf(4)
         from over in Gen.Choose(0, 5)
         from other in Gen.Choose(0, 40)
         select (int[])[.. parts, parts.Sum() + over, other]).ToArbitrary(),
        counts =>
        {
            var told = Content([.. counts.Select((c, i) => new ExampleFigure($"Tall {i}", c, "2025"))]).Told().Select(f => f.Told).ToList();
            var shown = told.OfType<int>().Where(count => count > 0).ToList();
            return shown.TrueForAll(count => !SmallCounts.IsSmall(count)) && shown.Select((whole, at) => (whole, at)).All(one =>
            {
                var others = shown.Where((_, i) => i != one.at).ToList();
                return Enumerable.Range(1, (1 << others.Count) - 1).All(chosen =>
                    !SmallCounts.IsSmall(one.whole - others.Where((_, i) => (chosen & (1 << i)) != 0).Sum()));
            });
        }).ShouldHold(300);

    [Fact]
    public void Example_IsWhole_WhenAllThatOthersNeedIsThere()
    {
        Content([]).IsWhole().ShouldBeTrue();
        (Content([]) with { Experience = "" }).IsWhole().ShouldBeFalse();
        (Content([]) with { Places = [] }).IsWhole().ShouldBeFalse();
        AgreedExampleContent.Read(Content([new("Har begynt", 12, "2022")]).Write()).Write().ShouldBe(Content([new("Har begynt", 12, "2022")]).Write());
    }

    private static AgreedExampleContent Content(IReadOnlyList<ExampleFigure> figures) =>
        new("Kokkeklassen", ExampleNature.Running, "Voksne", "Fagbrev", "Fylket", "Veksling", "Det gikk bra", ["46"], figures);
}

/// <summary>An example is born from a signed agreement, published by somebody of the directorate, written anew and withdrawn.</summary>
public abstract class AgreedExampleTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("H-01")]
    public async Task Example_IsBornFromAnAgreement_Published_WrittenAnew_AndWithdrawn()
    {
        await Given.AMember(Role.CaseOfficer);
        var (the, _) = await Given.ASignedAgreement();
        var title = $"Eksempel {TestData.Next()}";
        var page = await As(the.Lead).Get(the.Url);
        page.ShouldSay("Fortell andre om samarbeidet");
        (await As(the.Lead).Get(AgreedUrls.New)).ShouldSay("Velg en avtale som alle partene har signert.").Document
            .QuerySelectorAll($"a[href='{AgreedUrls.NewFrom(the.Id)}']").ShouldHaveSingleItem();
        var link = page.Document.QuerySelectorAll("a[href^='/praksiseksempler/fra-avtaler/ny']").Single().GetAttribute("href")!;
        page = await As(the.Lead).Get(link);
        page.Document.QuerySelector("textarea[name='Input.Partners']")!.TextContent.ShouldContain(the.Others[0].Organisation.Name);
        page = await page.Post(
            "new-example", ("Input.Title", title), ("Input.Places", "Bergen"), ("Input.TargetGroup", "Voksne uten fagbrev"), ("Input.Wanted", "Fagbrev"),
            ("Input.Methods", "Skole og bedrift om hverandre"), ("Input.Figures[0].What", "har begynt"), ("Input.Figures[0].Count", "14"),
            ("Input.Figures[0].Per", "klassen fra 2022"), ("Input.Figures[1].What", "har sluttet"), ("Input.Figures[1].Count", "3"), ("Input.Figures[1].Per", "klassen fra 2022"));
        var url = page.Url;
        page.ShouldSay("Eksempelet mangler noe.").ShouldSay("har sluttet: vises ikke").ShouldSay("har sluttet: 3");
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);
        page = await As(the.Lead).Post($"{url}/endre", "change-example", ("Input.Experience", "Det tok tid å finne plasser."));
        page = await page.Post("send");
        page = await page.Post("takeback");
        page = await page.Post("send");
        page.ShouldSay("Eksempelet venter på at direktoratet publiserer det.").HasForm("publish").ShouldBeFalse();

        var keeper = await Keeper();
        (await As(keeper).Get("/oppgaver")).ShouldSay($"Et praksiseksempel venter på publisering: «{title}»");
        await As(keeper).Post(url, "return", ("ReturnInput.Reasons", "Skriv hva dere ville gjort annerledes."));
        (await As(keeper).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await ToldTo(the.Lead)).ShouldContain("Et praksiseksempel som du sendte, er sendt tilbake.");
        await As(the.Lead).Post(url, "send");
        page = await As(keeper).Post(url, "publish");
        page.ShouldSay("Publisert");
        (await ToldTo(the.Lead)).ShouldContain("Et praksiseksempel som du sendte, er publisert.");
        (await ToldTo(the.Others[0])).ShouldContain("Et praksiseksempel fra en avtale dere er part i, er publisert.");

        page = await Anyone().Get(url);
        page.ShouldSay("Fra Samløp, ikke fra håndboken").ShouldSay("har begynt: 14").ShouldSay("har sluttet: vises ikke").ShouldNotSay("har sluttet: 3");
        (await Anyone().Get(ExampleUrls.List)).ShouldSay(title);
        (await Anyone().Get($"{AgreedUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldSay(title);

        page = await As(the.Lead).Post(url, "begin-version");
        var next = page.Url;
        page = await As(the.Lead).Post($"{next}/endre", "change-example", ("Input.Experience", "Nå går det lettere."));
        await page.Post("send");
        await As(keeper).Post(next, "publish");
        (await Anyone().Get(url)).ShouldSay("Dette er en tidligere versjon.").ShouldSay("Det tok tid å finne plasser.")
            // Two versions beside each other would tell how many came between.
            .ShouldNotSay("har begynt: 14").ShouldSay("Du ser tallene bare i versjonen som er publisert nå.");
        (await As(the.Lead).Get(url)).ShouldSay("har begynt: 14");
        (await As(keeper).Get(url)).ShouldSay("har begynt: 14");
        (await Anyone().Get(next)).ShouldSay("Nå går det lettere.").ShouldSay("Versjoner av eksempelet");
        await As(the.Lead).Post(next, "withdraw", ("WithdrawInput.Reason", "Klassen er lagt ned."));
        (await Anyone().Get(next)).ShouldSay("Klassen er lagt ned.");
        (await Anyone().Get($"{AgreedUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldNotSay("Nå går det lettere");

        // Also on the page of the first version one goes on from what was published last.
        page = await As(the.Lead).Post(url, "begin-version");
        page.ShouldSay("Nå går det lettere.");
        await page.Post("discard");
        (await As(the.Lead).Get(page.Url)).ShouldSay("Forkastet utkast");
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_SeeBothVersions()
    {
        await Given.AMember(Role.CaseOfficer);
        var (the, _) = await Given.ASignedAgreement();
        var colleague = await Given.AMember(Role.ProjectLead, the.Lead.Organisation);
        var id = await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "Et eksempel", Nature = nameof(ExampleNature.Pilot) }).ShouldSucceed();
        var page = await As(colleague).Get(AgreedUrls.Change(id));
        await As(the.Lead).Post(AgreedUrls.Change(id), "change-example", ("Input.Wanted", "Min tekst"));
        page = await page.Post("change-example", ("Input.Wanted", "Kollegaens tekst"));
        page.ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
        (await page.Post("change-example")).ShouldSay("Kollegaens tekst");
    }

    [Fact]
    public async Task WhatIsWrong_IsSaidAtItsField_AndAnUnsignedAgreementGivesNone()
    {
        await Given.AMember(Role.CaseOfficer);
        var draft = await Given.AnAgreement();
        await As(draft.Lead).Submit(new SaveExample.Input { FromAgreement = draft.Id, Title = "En", Nature = "Pilot" }).ShouldBeRefused(SaveExample.OnlySignedAgreements);
        var (the, _) = await Given.ASignedAgreement();
        var stranger = await Given.AMember(Role.CountyCoordinator);
        await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = " ", Nature = "Pilot" }).ShouldHaveError(nameof(SaveExample.Input.Title));
        await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "En", Nature = "Tull" }).ShouldHaveError(nameof(SaveExample.Input.Nature));
        await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "En", Nature = "Pilot", Places = "Ingensteds" }).ShouldHaveError(nameof(SaveExample.Input.Places));
        await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "En", Nature = "Pilot", Figures = [new() { What = "a", Count = "mange", Per = "2022" }] })
            .ShouldHaveError("Figures[0].Count");
        await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "010101 00000", Nature = "Pilot" }).ShouldHaveError(nameof(SaveExample.Input.Title));
        var id = await As(the.Lead).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "En", Nature = "Pilot" }).ShouldSucceed();
        await As(the.Lead).Submit(new SendExample.Input { Example = id, Seen = 1 }).ShouldBeRefused(AgreedExample.ExampleIsIncomplete);
        await As(the.Lead).Submit(new WithdrawExample.Input { Example = id, Seen = 1, Reason = "Nei" }).ShouldBeRefused(AgreedExample.ExampleNotPublished);
        await As(stranger).Submit(new SendExample.Input { Example = id, Seen = 1 }).ShouldBeRefused(Refusal.NotFound);
        (await As(stranger).Get(AgreedUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Keeper()).Get(AgreedUrls.Of(id))).ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A county whose members read all signed agreements of an open kind, and a party that has left, tell nobody of them.</summary>
    [Fact]
    public async Task WhoIsNoParty_MakesNoExample_AlsoWhereTheyReadTheAgreement()
    {
        await Given.AMember(Role.CaseOfficer);
        var (the, leaders) = await Given.ASignedAgreement();
        var left = await Given.AMember(Role.TrainingConsultant, leaders[3].Organisation);
        (await As(left).Get(the.Url)).ShouldSay("Fortell andre om samarbeidet");
        await (await As(leaders[3]).Get(AgreementUrls.End(the.Number))).Post("leave", ("LeaveInput.Reason", "Vi legges ned."));
        (await As(left).Get(the.Url)).ShouldBe(HttpStatusCode.OK).ShouldNotSay("Fortell andre om samarbeidet");
        (await As(left).Get(AgreedUrls.NewFrom(the.Id))).HasForm("new-example").ShouldBeFalse();
        await As(left).Submit(new SaveExample.Input { FromAgreement = the.Id, Title = "En", Nature = "Pilot" }).ShouldBeRefused(SaveExample.OnlySignedAgreements);
    }

    [Fact]
    public async Task OtherRoles_WriteAndPublishNothing()
    {
        await ByEachRoleWithout<WriteExamples>(async member =>
        {
            await As(member).Submit(new SaveExample.Input { Title = "En" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DiscardExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new BeginExampleVersion.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
        await ByEachRoleWithout<PublishExamples>(async member =>
        {
            await As(member).Submit(new PublishExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnExample.Input()).ShouldBeRefused(Refusal.NotAllowed);
        });
    }

    /// <summary>A case officer of the directorate that publishes: the first there is.</summary>
    private async Task<Member> Keeper()
    {
        var first = await Read(db => Task.FromResult((
            from m in db.Set<Membership>()
            join u in db.Set<User>() on m.User equals u.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where m.Role == Role.CaseOfficer
            orderby o.Id
            select new { u, o, m }).First()));
        return new Member(first.u, first.o, first.m);
    }
}

public sealed class AgreedExampleTests_OnSqlite(SqliteHost host) : AgreedExampleTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AgreedExampleTests_OnPostgres(PostgresHost host) : AgreedExampleTests(host), IClassFixture<PostgresHost>;
