using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Agreements.Meet;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Report;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;
using Samlop.Tests.Agreements;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Report;

/// <summary>The yearly report of an award: begun, written, sent with authority, treated, and what happens when it does not come.</summary>
public abstract class ReportStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-12")]
    public async Task Report_IsWritten_SentByTheChiefExecutive_ReturnedOnce_AndApprovedByTwo()
    {
        var the = await AnAcceptedAward();
        var year = the.Case.Content.Year;
        var url = ReportUrls.Report(the.Award);
        (await As(the.County.Lead).Get(AwardUrls.Award(the.Award))).ShouldSay($"Frist: 1. februar {year + 1}.").ShouldSay("Gå til årsrapporten");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Skriv årsrapporten");
        (await As(the.Imdi.Officer).Get(ReportUrls.List)).ShouldSay(the.County.Lead.Organisation.Name).ShouldSay("Ikke mottatt");
        (await As((await Given.AMember(Role.ProjectLead))).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Imdi.Officer).Get(url)).HasForm("start").ShouldBeFalse();

        Today = new DateOnly(year, 12, 5);
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay($"Skriv årsrapporten for {year}");
        var page = await As(the.County.Lead).Post(url, "Begynn på årsrapporten");
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("verken regnskapet eller en anmodning om utbetaling").ShouldSay("Mangler noe");
        await As(the.County.Director).Submit(new StartReport.Input { Award = the.Award }).ShouldBeRefused(GrantReport.ReportIsBegun);
        // The draft is the county's alone.
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("Ikke mottatt").ShouldNotSay("Delene i rapporten");
        (await As(the.Imdi.Officer).Get(ReportUrls.Treatment(the.Award))).ShouldBe(HttpStatusCode.NotFound);

        page = await As(the.County.Lead).Post(
            ReportUrls.Part(the.Award, "model"), "Lagre og gå videre", ("Hvordan er samarbeidsmodellen i fylket?", "Nav og fylket tar inn sammen."));
        page.ShouldSay("Hvordan har samarbeidet utviklet seg?");
        // Two who write in one part meet.
        var mine = new SaveReportPart.Input { Award = the.Award, Part = "model", BasedOn = 0, Fields = [new() { Key = "text", Value = "Mitt." }] };
        await As(the.County.Director).Submit(mine).ShouldBeRefused(Refusal.ChangedByOther);
        (await As(the.County.Director).Get(ReportUrls.Send(the.Award))).ShouldSay("Disse delene må fylles ut").HasForm("send").ShouldBeFalse();
        (await As(the.County.Director).Get("/oppgaver")).ShouldNotSay($"Årsrapporten for {year} er klar");
        await Write(the);
        // It has all it needs: a task for whoever may send it, and awaited by whoever may not.
        (await As(the.County.Director).Get("/oppgaver")).ShouldSay($"Årsrapporten for {year} er klar").ShouldNotSay("Skriv årsrapporten");
        (await ToldTo(the.County.Director)).ShouldContain(line => line.EndsWith("er klar. Bekreft og send den.", StringComparison.Ordinal));
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay($"må bekrefte og sende årsrapporten for {year}").ShouldNotSay("Skriv årsrapporten");
        (await As(the.County.Lead).Get(url)).ShouldSay("må lese rapporten, bekrefte den og sende den");

        // The lead has no authority; the chief executive reads it all and stands behind it.
        (await As(the.County.Lead).Get(ReportUrls.Send(the.Award))).ShouldSay("Bare fylkeskommunedirektøren").HasForm("send").ShouldBeFalse();
        var send = (await As(the.County.Director).Get(ReportUrls.Send(the.Award))).ShouldSay("Nav og fylket tar inn sammen.");
        (await send.Post("send")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for at fylkeskommunen står bak");
        // The year is not over: it may be sent all the same, with the reason.
        send.ShouldSay($"Året {year} er ikke over").ShouldSay($"Fristen er 1. februar {year + 1}.");
        (await send.Post("send", ("Input.Stands", "true"))).ShouldBe(HttpStatusCode.UnprocessableEntity)
            .ShouldSay($"Skriv hvorfor dere sender rapporten før {year} er over");
        // What is changed meanwhile is not confirmed.
        await Save(the, "use", ("text", "Til lærere og tolk."));
        (await send.Post("send", ("Input.Stands", "true"), Early)).ShouldNotSay("Rapporten er mottatt");
        page = await (await As(the.County.Director).Get(ReportUrls.Send(the.Award))).Post("send", ("Input.Stands", "true"), Early);
        page.ShouldSay("Rapporten er mottatt").ShouldSay("Prosjektet er avsluttet.").ShouldSay("Til lærere og tolk.").ShouldNotSay("Etter fristen");
        (await ToldTo(the.Imdi.Officer)).ShouldContain(line => line.StartsWith("En årsrapport har kommet inn", StringComparison.Ordinal));
        (await Read(db => db.Set<JournalEntry>().CountAsync(e => e.Title == $"Årsrapport for {year}, versjon 1"
            && db.Set<CaseFile>().Any(c => c.Id == e.Case && c.Subject == the.Case.Application.Value)))).ShouldBe(1);
        await As(the.County.Lead).Submit(new SaveReportPart.Input { Award = the.Award, Part = "use", BasedOn = 2, Fields = [new() { Key = "text", Value = "For sent." }] })
            .ShouldBeRefused(GrantReport.ReportIsSent);

        // The officer hands it back with words; the county mends it, and both versions stay.
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("skal vurderes");
        page = await As(the.Imdi.Officer).Post(
            ReportUrls.Treatment(the.Award), "Send rapporten tilbake til fylkeskommunen", ("Hva må rettes?", "Skriv mer om resultatene."));
        page.ShouldSay("Sendt tilbake");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay($"Årsrapporten for {year} er sendt tilbake");
        (await As(the.County.Lead).Get(url)).ShouldSay("Skriv mer om resultatene.");
        await As(the.Imdi.Officer).Submit(new ProposeReport.Input { Award = the.Award, Note = "Bra." }).ShouldBeRefused(GrantReport.ReportNotSent);
        await Save(the, "participants", ("progress", "Alle går videre."), ("results", "Ti har bestått."));
        await Send(the, the.County.Director, Early);

        // Two of the directorate: the one who prepared it does not approve, and the county never reads the note.
        var treatment = ReportUrls.Treatment(the.Award);
        page = await As(the.Imdi.Officer).Post(treatment, "Send rapporten til beslutter", ("Vurdering til beslutter", "Vilkår 1 er oppfylt."));
        page.ShouldSay("Hos beslutter").ShouldSay("Vilkår 1 er oppfylt.");
        (await As(the.County.Director).Get(url)).ShouldSay("Under vurdering").ShouldNotSay("Vilkår 1 er oppfylt.");
        (await As(the.County.Director).Get(treatment)).ShouldBe(HttpStatusCode.Forbidden);
        await As(the.Imdi.Officer).Submit(new ApproveReport.Input { Award = the.Award }).ShouldBeRefused(Refusal.NotAllowed);
        (await As(the.Imdi.Officer).Post(treatment, "Ta rapporten tilbake fra beslutter")).ShouldSay("Under vurdering");
        await As(the.Imdi.Officer).Submit(new ProposeReport.Input { Award = the.Award, Note = "Vilkårene er oppfylt." }).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("venter på godkjenning");
        (await As(the.Imdi.Decider).Post(treatment, "Send tilbake til saksbehandleren", ("Hva må undersøkes nærmere?", "Se på vilkår 2.")))
            .ShouldSay("Se på vilkår 2.");
        await As(the.Imdi.Officer).Submit(new ProposeReport.Input { Award = the.Award, Note = "Også vilkår 2." }).ShouldSucceed();
        (await As(the.Imdi.Decider).Post(treatment, "Godkjenn rapporten")).ShouldSay("Godkjent");
        (await As(the.County.Lead).Get(url)).ShouldSay("Rapporten er godkjent.").ShouldSay("versjon 1, mottatt").ShouldSay("versjon 2, mottatt");
        (await ToldTo(the.County.Lead)).ShouldContain(line => line.EndsWith("er godkjent.", StringComparison.Ordinal));
        (await Read(db => db.Set<GrantReport>().Where(r => r.Award == the.Award).Select(r => r.ApprovedBy).SingleAsync())).ShouldBe(the.Imdi.Decider.Id);
        await As(the.Imdi.Officer).Submit(new ReturnReport.Input { Award = the.Award, Reasons = "Nei." }).ShouldBeRefused(GrantReport.ReportIsApproved);
    }

    [Fact, Requirement("C-12")]
    public async Task ReportThatDoesNotCome_IsRemindedOf_AndIsReceivedLate()
    {
        var the = await AnAcceptedAward();
        var year = the.Case.Content.Year;
        Today = new DateOnly(year, 12, 3);
        await Remind(ReportReminder.Reminds);
        await Remind(ReportReminder.Reminds);
        (await Reminders(the.County.Lead)).ShouldBe(1, "60 days before, once, though nobody has begun");
        Today = new DateOnly(year + 1, 2, 1);
        await Remind(OverdueReportReminder.Reminds);
        (await Read(db => db.Set<Award>().Where(ReportStanding.IsOverdue(db, Today)).AnyAsync(a => a.Id == the.Award))).ShouldBeFalse("the last day");
        (await Overdue(the.County.Lead)).ShouldBe(0);
        Today = new DateOnly(year + 1, 2, 2);
        await Remind(OverdueReportReminder.Reminds);
        ((await Overdue(the.County.Lead)), (await Overdue(the.Imdi.Officer))).ShouldBe((1, 0));
        (await Read(db => db.Set<Award>().Where(ReportStanding.IsOverdue(db, Today)).AnyAsync(a => a.Id == the.Award))).ShouldBeTrue();
        Today = new DateOnly(year + 1, 2, 15);
        await Remind(OverdueReportReminder.Reminds);
        ((await Overdue(the.County.Lead)), (await Overdue(the.Imdi.Officer))).ShouldBe((2, 1));
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("har ikke sendt årsrapporten");
        Today = new DateOnly(year + 1, 3, 3);
        await Remind(OverdueReportReminder.Reminds);
        ((await Overdue(the.County.Lead)), (await Overdue(the.Imdi.Officer))).ShouldBe((2, 2));
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay($"har ikke sendt årsrapporten som hadde frist 1. februar {year + 1}");
        (await As(the.Imdi.Officer).Get($"{ReportUrls.List}?status={ReportFilter.Overdue}")).ShouldSay("Forfalt");
        (await As(the.Imdi.Officer).Get($"{ReportUrls.List}?status={ReportFilter.Received}")).ShouldNotSay(the.County.Lead.Organisation.Name);

        await As(the.County.Lead).Submit(new StartReport.Input { Award = the.Award }).ShouldSucceed();
        await Write(the);
        // Under a delegation for this very act.
        await As(the.County.Director).Submit(new GiveDelegation.Input
        {
            To = the.County.Lead.Id.Value.ToString(),
            From = $"03.03.{year + 1}",
            Until = $"31.03.{year + 1}",
            Acts = [SendReport.Act.Code],
        }).ShouldSucceed();
        await Send(the, the.County.Lead);
        (await As(the.Imdi.Officer).Get(ReportUrls.Version(the.Award, 1))).ShouldSay("Etter fristen").ShouldSay("etter fullmakt");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("har ikke sendt årsrapporten").ShouldSay("skal vurderes");
        foreach (var format in new[] { "csv", "excel" })
            (await As(the.Imdi.Officer).Fetch($"{ReportUrls.Table}?format={format}&status={ReportFilter.ToTreat}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact, SentTwice, Requirement("C-12")]
    public async Task Figures_AreFilledIn_Corrected_Frozen_AndCompared()
    {
        var the = await AnAcceptedAward();
        var year = the.Case.Content.Year;
        await Persons(the, 6, PersonStage.InClass);
        await Persons(the, 3, PersonStage.Work);
        Today = new DateOnly(year + 1, 1, 10);
        await As(the.County.Lead).Submit(new StartReport.Input { Award = the.Award }).ShouldSucceed();
        await Write(the);

        // Three of nine are not told, nor the six that would give them away.
        var figures = await Figures(the);
        (figures["persons.in-course"], figures["persons.stage.InClass"], figures["persons.stage.Work"], figures["persons.stage.Settled"])
            .ShouldBe((9, null, null, 0));
        (await As(the.County.Lead).Get(ReportUrls.Report(the.Award))).ShouldSay($"per 31. desember {year}").ShouldSay("Vises ikke");

        var figure = ReportUrls.Figure(the.Award, "persons.in-course");
        var page = await As(the.County.Lead).Post(figure, "correct", ("Input.Value", "3"), ("Input.Words", "Færre."));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Tall fra 1 til 4 om personer skal ikke skrives");
        page = await page.Post("correct", ("Input.Value", "11"), ("Input.Words", ""));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skriv hvorfor tallet er et annet");
        page = await page.Post("correct", ("Input.Value", "11"), ("Input.Words", "To er ikke registrert ennå."));
        page.ShouldSay("To er ikke registrert ennå.");
        await Send(the, the.County.Director);
        var sent = await As(the.Imdi.Officer).Get(ReportUrls.Version(the.Award, 1));
        sent.ShouldSay("To er ikke registrert ennå.").ShouldSay("11").ShouldSay("9");
        (await As(the.Imdi.Officer).Get(ReportUrls.Treatment(the.Award))).ShouldNotSay("Endret siden innsending");

        // What is dated back afterwards is a difference with its cause, to both sides; what was sent stays.
        await Persons(the, 2, PersonStage.InClass);
        var changed = (await As(the.Imdi.Officer).Get(ReportUrls.Treatment(the.Award))).ShouldSay("Endret siden innsending");
        changed.ShouldSay($"Deltakere i løp per 31. desember {year}: 9 da rapporten ble sendt, 11 nå.").ShouldSay("registrert, rettet eller tatt bort etterpå");
        (await As(the.County.Lead).Get(ReportUrls.Report(the.Award))).ShouldSay("Endret siden innsending");
        (await As(the.Imdi.Officer).Get(ReportUrls.Version(the.Award, 1))).ShouldSay("9");
    }

    /// <summary>What the sources say of a county's agreements in a year.</summary>
    [Fact, Requirement("C-12")]
    public async Task Agreements_AreCounted_AsTheyWereInTheYear()
    {
        var (agreed, _) = await Given.ASignedAgreement();
        var county = agreed.Lead.Organisation.Id;
        await using var db = Host.OpenDb();
        var source = new ReportedAgreements(db);
        var counted = (await source.Count(new FigureScope(county, Today), await Host.ActorOf(agreed.Lead), CancellationToken.None)).ToDictionary(f => f.Code);
        (counted["agreements.in-force"].Value, counted["agreements.versions"].Value, counted["agreements.parties"].Value, counted["agreements.signatures"].Value)
            .ShouldBe((1, 1, 3, 4));
        counted["agreements.in-force"].Basis.Single().Url.ShouldBe(Samlop.Agreements.AgreementUrls.Version(agreed.Number, 1));
        // Nobody else opens what it rests on, and the year before knows nothing of it.
        var other = await source.Count(new FigureScope(county, Today), await Host.ActorOf(await Given.AMember(Role.ProjectLead)), CancellationToken.None);
        (other[0].Value, other[0].Basis.Single().Url).ShouldBe((1, null));
        (await source.Count(new FigureScope(county, new DateOnly(Today.Year - 1, 12, 31)), Actor.System, CancellationToken.None)).ShouldAllBe(f => f.Value == 0);
    }

    private async Task<SentLetter> AnAcceptedAward()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        return the;
    }

    private Task Write(SentLetter the) => Given.AWrittenReport(the);

    private Task Save(SentLetter the, string part, params (string Key, string Value)[] fields) => Given.AReportPart(the, part, fields);

    private static (string, string) Early => ("Input.EarlyBecause", "Prosjektet er avsluttet.");

    private async Task Send(SentLetter the, Member by, params (string, string)[] more) =>
        (await (await As(by).Get(ReportUrls.Send(the.Award))).Post("send", [("Input.Stands", "true"), .. more])).ShouldSay("Rapporten er mottatt");

    private async Task<Dictionary<string, int?>> Figures(SentLetter the)
    {
        await using var db = Host.OpenDb();
        var counts = new Samlop.Persons.Course.CourseCounts(db, Host.Services.GetRequiredService<Samlop.Persons.Reading.SharingReaders>());
        var scope = new FigureScope(the.County.Lead.Organisation.Id, new DateOnly(the.Case.Content.Year, 12, 31));
        return (await new PersonFigures(counts).Count(scope, Actor.System, CancellationToken.None)).ToDictionary(f => f.Code, f => f.Value);
    }

    /// <summary>Persons on their way at the county, as its school recorded them in the year.</summary>
    private async Task Persons(SentLetter the, int count, PersonStage stage)
    {
        var county = the.County.Lead.Organisation.Id;
        var (by, at, school) = (the.County.Lead.Id, Host.Time.Now, new Samlop.Persons.Terms.Body(PartyKind.CountySchool, county));
        for (var i = 0; i < count; i++)
        {
            var person = new Person(Given.Id<PersonId>(), school, null, $"Oppdiktet {TestData.Next()}");
            var course = new QualificationCourse
            {
                Id = Given.Id<QualificationCourseId>(),
                Person = person.Id,
                OwnerKind = PartyKind.CountySchool,
                Owner = county,
                RecordedBy = by,
                RecordedAt = at,
                BegunOn = new DateOnly(the.Case.Content.Year, 8, 15),
            };
            await Given.SavedAll(person, course);
            await Given.SavedAll(
                new Tie
                {
                    Id = Given.Id<TieId>(),
                    Person = person.Id,
                    BodyKind = PartyKind.CountySchool,
                    Body = county,
                    Capacity = "teaches",
                    RestsOn = "admission",
                    From = TestData.Before,
                },
                new CourseStage
                {
                    Id = Given.Id<CourseFactId>(),
                    Course = course.Id,
                    Person = person.Id,
                    OwnerKind = PartyKind.CountySchool,
                    Owner = county,
                    RecordedBy = by,
                    RecordedAt = at,
                    Kind = stage,
                    From = new DateOnly(the.Case.Content.Year, 8, 15),
                    ResponsibleKind = PartyKind.CountySchool,
                    Responsible = county,
                });
        }
    }

    private async Task<int> Reminders(Member member) => (await ToldTo(member)).Count(line => line.EndsWith("er ikke sendt ennå.", StringComparison.Ordinal));

    private async Task<int> Overdue(Member member) => (await ToldTo(member)).Count(line => line.Contains("fristen er passert", StringComparison.OrdinalIgnoreCase)
        || line.StartsWith("Fristen for årsrapporten", StringComparison.Ordinal));
}

public sealed class ReportStoryTests_OnSqlite(SqliteHost host) : ReportStoryTests(host), IClassFixture<SqliteHost>;

public sealed class ReportStoryTests_OnPostgres(PostgresHost host) : ReportStoryTests(host), IClassFixture<PostgresHost>;
