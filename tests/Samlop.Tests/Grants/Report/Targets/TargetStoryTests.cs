using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Report.Targets;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Report.Targets;

/// <summary>The targets of an award: set by two, reported by the county year by year, corrected and replaced without anything lost.</summary>
public abstract class TargetStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("H-06")]
    public async Task Target_IsSetByTwo_ReportedByTheCounty_Corrected_AndReplaced()
    {
        var the = await AnAcceptedAward();
        var (year, award) = (the.Case.Content.Year, AwardUrls.Award(the.Award));
        (await As(the.Imdi.Officer).Get(award)).ShouldSay("Tilskuddet har ingen måltall");
        (await As(the.County.Lead).Get(award)).ShouldNotSay("Måltall");

        // A number without its definition is no target.
        var page = await As(the.Imdi.Officer).Post(TargetUrls.New(the.Award), "propose", [.. Typed(year), ("Input.Definition", " "), ("Input.Goal", "160")]);
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv definisjonen").ShouldSay("Skriv en prosent fra 1 til 100");
        page = await As(the.Imdi.Officer).Post(TargetUrls.New(the.Award), "propose", Typed(year));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Venter på godkjenning");
        var url = TargetUrls.Target(the.Award, 1);

        // The county sees nothing of it before two have set it.
        (await As(the.County.Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AnAuditorOf(the.Case.Application)).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        await As(the.County.Lead).Submit(Result(the, year, "12", "20")).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Imdi.Officer).Post(url, "Ta måltallet tilbake fra beslutter")).ShouldSay("Må endres");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Måltall 1 for").ShouldSay("må endres");
        page = await As(the.Imdi.Officer).Post(TargetUrls.Change(the.Award, 1), "propose", ("Input.Text", "60 prosent kvalifisert"));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Måltall 1: 60 prosent kvalifisert");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("venter på godkjenning");
        (await As(the.Imdi.Decider).Post(url, "Send tilbake til saksbehandleren", ("Hva må rettes?", "Hvem er med i tallet?"))).ShouldSay("Hvem er med i tallet?");
        await As(the.Imdi.Officer).Submit(Proposed(the, year, number: 1)).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new ApproveTarget.Input { Award = the.Award, Number = 1 }).ShouldBeRefused(Refusal.NotAllowed);
        (await As(the.Imdi.Decider).Post(url, "Godkjenn måltallet")).ShouldSay("Gjelder");
        (await Read(db => db.Set<AwardTarget>().Where(t => t.Award == the.Award).Select(t => t.ApprovedBy).SingleAsync())).ShouldBe(the.Imdi.Decider.Id);
        (await Read(db => db.Set<JournalEntry>().AnyAsync(e => e.Title == $"Måltall 1 for tilskuddet for {year}"))).ShouldBeTrue();
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.StartsWith("Direktoratet har satt et måltall", StringComparison.Ordinal));

        page = (await As(the.County.Lead).Get(award)).ShouldSay("Kvalifisert for fullt lønnet arbeid").ShouldSay("Deltakere som har fagbrev").ShouldSay("60 % av deltakerne");
        page.ShouldSay("Mangler");
        (await As(the.County.Lead).Get(url)).ShouldNotSay("Hvem er med i tallet?").HasForm("approve").ShouldBeFalse();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Oppgi resultat for måltall");

        // A task when the report is due; a value, a correction with its reason, and both stay.
        Today = new DateOnly(year, 12, 5);
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay($"Oppgi resultat for måltall 1 for tilskuddet for {year}");
        page = await As(the.County.Lead).Post(TargetUrls.Result(the.Award, 1, year), "report", ("Input.Count", "21"), ("Input.Of", "20"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Flere kan ikke telle med");
        foreach (var (count, of) in new[] { ("17", "20"), ("2", "20"), ("0", "3") })
            (await page.Post("report", ("Input.Count", count), ("Input.Of", of))).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Tall fra 1 til 4 om personer");
        page = await page.Post("report", ("Input.Count", "15"), ("Input.Of", "20"), ("Input.Words", "Fem er ikke ferdige."));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("15 av 20").ShouldSay("75 %").ShouldSay($"{year} (så langt)");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Oppgi resultat for måltall");
        (await ToldTo(the.Imdi.Officer)).ShouldContain(line => line.StartsWith("Fylkeskommunen har oppgitt resultat", StringComparison.Ordinal));
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("15 av 20").ShouldSay("Fem er ikke ferdige.");
        (await As(await Given.AnAuditorOf(the.Case.Application)).Get(url)).ShouldSay("15 av 20");
        await As(the.County.Director).Submit(Result(the, year, "12", "20")).ShouldBeRefused(Refusal.ChangedByOther);
        await As(the.County.Director).Submit(Result(the, year + 1, "12", "20")).ShouldBeRefused(AwardTarget.TargetYearNotOpen);
        page = await As(the.County.Director).Post(TargetUrls.Result(the.Award, 1, year), "report", ("Input.Count", "12"), ("Input.Of", "20"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hvorfor resultatet er et annet");
        page = await page.Post("report", ("Input.Count", "12"), ("Input.Of", "20"), ("Input.Words", "Tre var talt to ganger."));
        page.ShouldSay("12 av 20").ShouldSay($"For {year}: 15 av 20, oppgitt");

        // Not given is a value of its own; the next year is asked for when it is over.
        Today = new DateOnly(year + 2, 1, 3);
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Oppgi resultat for måltall 1");
        page = await As(the.County.Lead).Post(TargetUrls.Result(the.Award, 1, year + 1), "report", ("Input.NotGiven", "true"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hvorfor tallet ikke kan oppgis");
        (await page.Post("report", ("Input.NotGiven", "true"), ("Input.Words", "Ingen er spurt."))).ShouldSay("Ikke oppgitt").ShouldSay("Ingen er spurt.");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Oppgi resultat for måltall");

        // A change is a new one: the former holds until two have set it, and keeps its results.
        page = await As(the.Imdi.Officer).Post(TargetUrls.Change(the.Award, 1), "propose", ("Input.Goal", "50"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv en begrunnelse");
        page = await page.Post("propose", ("Input.Goal", "50"), ("Input.Reason", "Færre plasser enn ventet."));
        page.ShouldSay("Måltall 2:").ShouldSay("Venter på godkjenning");
        await As(the.Imdi.Officer).Submit(Proposed(the, year, number: 1)).ShouldBeRefused(AwardTarget.TargetChangeWaits);
        (await As(the.County.Lead).Get(url)).ShouldSay("Gjelder").ShouldNotSay("Færre plasser enn ventet.");
        (await As(the.Imdi.Decider).Post(TargetUrls.Target(the.Award, 2), "Godkjenn måltallet")).ShouldSay("Gjelder");
        (await As(the.County.Lead).Get(url)).ShouldSay("Erstattet").ShouldSay("12 av 20").ShouldSay("Ikke oppgitt");
        (await As(the.County.Lead).Get(TargetUrls.Target(the.Award, 2))).ShouldSay("Færre plasser enn ventet.").ShouldSay("50 % av deltakerne");
        (await Read(db => db.Set<AwardTarget>().Where(t => t.Award == the.Award && t.Number == 2).Select(t => t.FirstYear).SingleAsync())).ShouldBe(year + 2);
        await As(the.County.Lead).Submit(Result(the, year + 2, "12", "20")).ShouldBeRefused(AwardTarget.TargetIsReplaced);
        (await As(the.County.Lead).Get(award)).ShouldSay("Måltall 1:").ShouldSay("Måltall 2:");
    }

    [Fact, SentTwice, Requirement("H-06")]
    public async Task Draft_IsDiscarded_AndNothingElseIsTouched()
    {
        var the = await AnAcceptedAward();
        var year = the.Case.Content.Year;
        await As(the.Imdi.Officer).Submit(Proposed(the, year)).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new DiscardTarget.Input { Award = the.Award, Number = 1 }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(the.Imdi.Officer).Submit(new TakeBackTarget.Input { Award = the.Award, Number = 1 }).ShouldSucceed();
        (await As(the.Imdi.Officer).Post(TargetUrls.Target(the.Award, 1), "Forkast måltallet")).ShouldNotSay("Måltall 1:");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("må endres");
        await As(the.Imdi.Officer).Submit(Proposed(the, year, number: 1)).ShouldBeRefused(AwardTarget.TargetIsDiscarded);
        // Another county's officer of the directorate, and an award that nobody accepted.
        var other = await Given.AnAward();
        await As(the.Imdi.Officer).Submit(Proposed(other, year)).ShouldBeRefused(Refusal.NotFound);
        await As(other.Imdi.Officer).Submit(Proposed(other, year)).ShouldBeRefused(Award.AwardNotAccepted);
    }

    private async Task<SentLetter> AnAcceptedAward()
    {
        // The calls of tests have numbers of years that nobody types as a date.
        var the = await Given.AnAward(ofYear: Today.Year);
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        return the;
    }

    private static (string, string?)[] Typed(int year) =>
    [
        ("Input.Kind", nameof(TargetKind.QualifiedForWork)), ("Input.Text", "60 prosent kvalifisert for arbeid"),
        ("Input.Definition", "Deltakere som har fagbrev, av alle som begynte."), ("Input.Unit", nameof(TargetUnit.PercentOfParticipants)),
        ("Input.Goal", "60"), ("Input.LastDay", $"31.12.{year + 2}"),
    ];

    private static ProposeTarget.Input Proposed(SentLetter the, int year, int? number = null) => new()
    {
        Award = the.Award,
        Number = number,
        Kind = nameof(TargetKind.QualifiedForWork),
        Text = "60 prosent kvalifisert",
        Goal = "60",
        Definition = "Deltakere som har fagbrev, av alle som begynte.",
        Unit = nameof(TargetUnit.PercentOfParticipants),
        LastDay = $"31.12.{year + 2}",
    };

    private static ReportTarget.Input Result(SentLetter the, int year, string count, string of) =>
        new() { Award = the.Award, Number = 1, Year = year, Count = count, Of = of };
}

public sealed class TargetStoryTests_OnSqlite(SqliteHost host) : TargetStoryTests(host), IClassFixture<SqliteHost>;

public sealed class TargetStoryTests_OnPostgres(PostgresHost host) : TargetStoryTests(host), IClassFixture<PostgresHost>;
