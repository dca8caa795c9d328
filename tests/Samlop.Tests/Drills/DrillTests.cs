using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Drills;

/// <summary>
/// The shared modules serve: a module that none of them knows has a case, a questionnaire, a task, a reminder, an act, a letter and
/// something to be impartial to, is found, followed and told of.
/// </summary>
public sealed class DrillTests : HostTests, IClassFixture<DrillHost>
{
    public DrillTests(DrillHost host)
        : base(host) => host.Printer = new StandInPrinter();

    private sealed record Exercise(DrillId Id, CaseNumber Number, string Title, Member Officer, Member Lead, Member Chief)
    {
        public SavePlan.Input Part(string part, int basedOn, params (string Key, string? Value)[] answers) => new()
        {
            Drill = Id,
            Part = part,
            BasedOn = basedOn,
            Fields = [.. answers.Select(a => new TypedAnswer { Key = a.Key, Value = a.Value })],
        };

        public SendPlan.Input Send => new() { Drill = Id };
    }

    [Fact]
    public async Task Drill_FromItsCaseToItsLetter_ByAModuleThatNothingSharedKnows()
    {
        var the = await Arranged();
        (await As(the.Lead).Get(CaseUrls.Case(the.Number))).ShouldSay(the.Title);

        // A questionnaire is filled in by two; the later of those who began from the same version is told.
        var ola = await Given.AMember(Role.ProjectLead, the.Lead.Organisation);
        await As(the.Lead).Submit(the.Part("place", 0, ("where", "Halden"), ("way", "train"))).ShouldHaveError("Fields[1].Value");
        await As(the.Lead).Submit(the.Part("place", 0, ("where", "Halden"), ("way", "foot"))).ShouldSucceed();
        await As(ola).Submit(the.Part("place", 0, ("where", "Moss"), ("way", "bus"))).ShouldBeRefused(Refusal.ChangedByOther);
        await As(ola).Submit(the.Part("place", 1, ("where", "Moss"), ("way", "bus"))).ShouldSucceed();
        await As(the.Chief).Submit(the.Send).ShouldBeRefused(SendPlan.PlanHasGaps);
        await As(ola).Submit(the.Part("people", 0, ("number", "12"))).ShouldSucceed();

        // It waits for whoever may send it, and for the delegate once the act is given.
        var task = $"Send planen for {the.Title}";
        (await As(the.Chief).Get("/oppgaver")).ShouldSay(task);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay(task);
        await As(the.Lead).Submit(the.Send).ShouldBeRefused(SendPlan.Act.None);
        await As(the.Chief).Submit(Give(the.Lead, the.Id)).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay(task);
        (await As(the.Officer).Get("/oppgaver")).ShouldSay(the.Title).ShouldSay("Venter på planen");
        await As(the.Lead).Submit(the.Send).ShouldSucceed();
        foreach (var member in new[] { the.Chief, the.Lead }) (await As(member).Get("/oppgaver")).ShouldNotSay(task);
        await As(ola).Submit(the.Part("people", 1, ("number", "13"))).ShouldBeRefused(SendPlan.PlanIsSent);

        // The plan lies in the journal; who did what is told as news to whoever arranged it.
        (await As(the.Officer).Get(CaseUrls.Entry(the.Number, 1))).ShouldSay("Plan for øvelsen").ShouldSay("plan.txt");
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("sendte planen med fullmakt").ShouldNotSay("Venter på planen");

        // A letter from its template to its reader.
        var sent = await As(the.Officer).Submit(Letter(the)).ShouldSucceed();
        var letter = LetterUrls.Letter(sent.Letter);
        (await As(the.Lead).Get("/oppgaver")).ShouldSay($"Les brevet i sak {the.Number}");
        (await As(the.Lead).Get(letter)).ShouldNotSay("Takk for planen.");
        (await As(the.Lead).Post(letter, "open")).ShouldSay($"Planen for {the.Title}").ShouldSay("Takk for planen.");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay($"Les brevet i sak {the.Number}");
        (await As(the.Officer).Get(letter)).ShouldSay("Takk for planen.");
    }

    [Theory]
    [InlineData(-8, false)]
    [InlineData(-7, true)]
    [InlineData(-6, false)]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task Reminder_IsSentOnItsDays(int days, bool reminded)
    {
        var the = await Arranged(planBy: Today.AddDays(20));
        // Everything earlier is sent, so that what the day itself brings is seen.
        foreach (var step in new[] { -7, -1 }.Where(step => step < days))
        {
            Today = Acting.Day.AddDays(20 + step);
            await Remind(DrillReminder.Reminds);
        }

        var before = (await ToldTo(the.Lead)).Count;
        Today = Acting.Day.AddDays(20 + days);
        await Remind(DrillReminder.Reminds);
        await Remind(DrillReminder.Reminds);
        ((await ToldTo(the.Lead)).Count - before).ShouldBe(reminded ? 1 : 0);
        if (reminded) (await ToldTo(the.Lead))[^1].ShouldBe($"Om {-days} dager er fristen for en plan.");
    }

    [Fact]
    public async Task Plan_ThatIsSent_IsRemindedOfNoMore()
    {
        var the = await Planned();
        await As(the.Chief).Submit(the.Send).ShouldSucceed();
        Today = Acting.Day.AddDays(13);
        await Remind(DrillReminder.Reminds);
        (await ToldTo(the.Lead)).ShouldNotContain(line => line.Contains("fristen for en plan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delegation_OfOneDrill_IsForThatAlone()
    {
        var (one, other) = (await Planned(), await Planned());
        var lead = one.Lead;
        await As(one.Chief).Submit(Give(lead, other.Id)).ShouldHaveError(nameof(GiveDelegation.Input.Only));
        var second = await Planned(chief: one.Chief, lead: lead);
        await As(one.Chief).Submit(Give(lead, second.Id)).ShouldSucceed();
        await As(lead).Submit(one.Send).ShouldBeRefused(SendPlan.Act.None);
        (await As(lead).Get("/oppgaver")).ShouldNotSay($"Send planen for {one.Title}").ShouldSay($"Send planen for {second.Title}");
        await As(lead).Submit(second.Send).ShouldSucceed();
    }

    [Fact]
    public async Task Search_FindsTheDrill_ForThoseWhoMayReadItAlone()
    {
        var (the, other) = (await Arranged(), await Arranged());
        foreach (var member in new[] { the.Officer, the.Lead, the.Chief }) (await Found(member, the.Title)).ShouldSay("Øvelser (1)");
        foreach (var stranger in new[] { other.Officer, other.Lead, await Given.AMember(Role.DecisionMaker, the.Officer.Organisation) })
            (await Found(stranger, the.Title)).ShouldNotSay("Øvelser");
        (await Found(the.Officer, the.Lead.Organisation.Name)).ShouldSay("Øvelser (1)");
    }

    [Fact]
    public async Task Impartiality_IsAskedInTheWordsOfTheKind_BesideThatOfApplications()
    {
        var the = await Arranged();
        (await As(the.Officer).Get("/oppgaver")).ShouldSay("Svar på om du er habil til å behandle 1 øvelser");
        (await As(the.Officer).Get(ImpartialityUrls.Page)).ShouldSay("Øvelser").ShouldSay("Søknader").ShouldNotSay(the.Title);

        var page = await As(the.Officer).Get(ImpartialityUrls.Waiting(DrillImpartiality.Kind.Slug));
        page.ShouldSay("Hvilke øvelser er du habil til å behandle?").ShouldSay($"{the.Title} med Instruktør Oppdiktet");
        (await page.Post("declare-many", ("Hvilke øvelser er du habil til å behandle?", the.Id.Value.ToString())))
            .ShouldSay("Antall øvelser: 1.").ShouldSay("Ingenting venter på svar fra deg");
        (await As(the.Officer).Get(ImpartialityUrls.Mine(DrillImpartiality.Kind.Slug))).ShouldSay(the.Title).ShouldSay("Habil");
        (await As(the.Officer).Get(ImpartialityUrls.Mine())).ShouldNotSay(the.Title);
        (await As(the.Officer).Get("/oppgaver")).ShouldNotSay("1 øvelser");
    }

    [Fact]
    public async Task Doubt_IsToldToTheRulerOfTheKind_AndRuledOnTheSharedPage()
    {
        var the = await Arranged();
        var ruler = await Given.AMember(Role.DecisionMaker, the.Officer.Organisation);
        await As(the.Officer).Submit(Doubt(the)).ShouldSucceed();
        await As(the.Officer).Submit(Doubt(the)).ShouldBeRefused(DeclareImpartiality.AlreadyDeclared);
        var declared = await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Subject == the.Id.Value));
        declared.About.ShouldBe(Subject.Of(the.Id));

        (await As(ruler).Get("/oppgaver")).ShouldSay($"{the.Officer.User.Name} er i tvil om egen habilitet til å behandle øvelsen {the.Title}");
        (await As(ruler).Get(ImpartialityUrls.Doubts(DrillImpartiality.Kind.Slug))).ShouldSay(the.Officer.User.Name).ShouldSay(the.Title);
        var rule = await As(ruler).Get(ImpartialityUrls.Rule(declared.Id));
        rule.ShouldSay("Du ser ikke øvelsen her").ShouldSay("Var ansatt der.");
        (await rule.Post("rule", ("Er kollegaen habil?", "Habil"), ("Begrunnelse for avgjørelsen", "Det er lenge siden.")))
            .ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Id == declared.Id))).IsClear.ShouldBeTrue();
    }

    [Fact]
    public async Task Impartiality_IsDeclaredByThoseTheKindAsks_OfWhatTheyAreAskedAbout()
    {
        var (the, other) = (await Arranged(), await Arranged());
        await As(the.Officer).Submit(Doubt(other)).ShouldBeRefused(Refusal.NotFound);
        await As(the.Lead).Submit(Doubt(the)).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.DecisionMaker, the.Officer.Organisation)).Submit(Doubt(the)).ShouldBeRefused(Refusal.NotFound);
        var both = await Given.AMember(Role.CaseOfficer, the.Officer.Organisation, the.Lead.User);
        await As(both).Submit(new DeclareManyImpartial.Input { Kind = DrillImpartiality.Kind.Code, Things = [the.Id.Value.ToString()] })
            .ShouldHaveError(nameof(DeclareManyImpartial.Input.Things), nameof(ImpartialityText.Error_ImpartialAtParty));
    }

    [Fact]
    public async Task OthersOfTheSameRoles_FindNothing()
    {
        var (the, other) = (await Planned(), await Planned());
        (await As(other.Lead).Get(CaseUrls.Case(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        await As(other.Lead).Submit(the.Part("people", 1, ("number", "12"))).ShouldBeRefused(Refusal.NotFound);
        await As(other.Chief).Submit(the.Send).ShouldBeRefused(Refusal.NotFound);
        await As(the.Officer).Submit(the.Send).ShouldBeRefused(Refusal.NotAllowed);
        await As(other.Officer).Submit(Letter(the)).ShouldBeRefused(Refusal.NotFound);
        await As(the.Officer).Submit(Letter(the)).ShouldBeRefused(DrillLetterWriter.PlanHasNotCome);
        await As(the.Lead).Submit(Letter(the)).ShouldBeRefused(Refusal.NotAllowed);
        (await As(other.Chief).Get("/oppgaver")).ShouldNotSay(the.Title);
    }

    private static DeclareImpartiality.Input Doubt(Exercise the) =>
        new() { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.InDoubt), Text = "Var ansatt der." };

    private static DispatchLetter.Input Letter(Exercise the) =>
        new() { Kind = DrillModule.Code, Matter = the.Id.Value, Form = nameof(NorwegianForm.Nb) };

    private static GiveDelegation.Input Give(Member to, DrillId only) => new()
    {
        To = to.Id.Value.ToString(),
        Acts = [SendPlan.Act.Code],
        From = "08.03.2022",
        Until = "31.03.2022",
        Only = $"test.drill:{only.Value}",
    };

    private async Task<Page> Found(Member member, string words) =>
        await As(member).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, words));

    private async Task<Exercise> Planned(Member? chief = null, Member? lead = null)
    {
        var the = await Arranged(chief: chief, lead: lead);
        await As(the.Lead).Submit(the.Part("place", 0, ("where", "Halden"), ("way", "foot"))).ShouldSucceed();
        await As(the.Lead).Submit(the.Part("people", 0, ("number", "12"))).ShouldSucceed();
        return the;
    }

    private async Task<Exercise> Arranged(DateOnly? planBy = null, Member? chief = null, Member? lead = null)
    {
        var officer = await Given.AMember(Role.CaseOfficer);
        lead ??= await Given.AMember(Role.ProjectLead);
        chief ??= await Given.AMember(Role.ChiefExecutive, lead.Organisation);
        var title = $"Brannøvelse {TestData.Next()}";
        var input = new ArrangeDrill.Input { County = lead.Organisation.Id, Title = title, PlanBy = planBy ?? Today.AddDays(20) };
        var arranged = await As(officer).Submit(input).ShouldSucceed();
        return new Exercise(arranged.Drill, arranged.Number, title, officer, lead, chief);
    }
}
