using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>A decision that is made, and all who have to do with it.</summary>
internal sealed record DecidedCase(Directorate Imdi, CountyPeople County, GrantApplicationId Application, string Call, DecisionId Decision, DecisionContent Content)
{
    /// <summary>To have its letter sent; or that of another decision of the same kind on the application.</summary>
    public DispatchLetter.Input Letter(DecisionId? of = null, NorwegianForm? form = null) => LetterData.Of(of ?? Decision, Content.Kind, form);
}

/// <summary>A letter that is sent, and its award where it is one.</summary>
internal sealed record SentLetter(DecidedCase Case, LetterId Letter, AwardId Award)
{
    public Directorate Imdi => Case.Imdi;

    public CountyPeople County => Case.County;
}

/// <summary>Decisions and letters as tests are given them.</summary>
internal static class LetterData
{
    public static DispatchLetter.Input Of(DecisionId decision, DecisionKind kind, NorwegianForm? form = null) =>
        new() { Kind = DecisionLetters.KindOf(kind).Code, Matter = decision.Value, Form = form?.ToString() };

    public const string InternalNote = "Dette står aldri i brevet.";
    public const string Reasons = "Søknaden svarer godt på formålet.\n\n- God forankring\n- Realistisk plan";

    /// <summary>What an award may say: two costs in the year, one in a later, two conditions, a report.</summary>
    public static DecisionContent Content(DecisionKind kind, int year, DateOnly? answerBy = null) => DecisionContent.Empty(kind, year) with
    {
        Ground = kind == DecisionKind.Dismissal ? DismissalGround.Late : null,
        LetterText = Reasons,
        InternalNote = InternalNote,
        PassedOver = "Heller ikke dette.",
        AnswerBy = kind == DecisionKind.Award ? answerBy : null,
        Lines = kind == DecisionKind.Award ? [new(year, "other", Money.FromKroner(900_000)), new(year, "teachers", Money.FromKroner(700_000)), new(year + 1, "other", Money.FromKroner(1_150_000))] : [],
        Conditions = kind == DecisionKind.Award ? [new("Fylkeskommunen inngår en regional samarbeidsavtale.", new DateOnly(year, 8, 1)), new("Klassen starter med inntil 20 deltakere.", null)] : [],
        Reports = kind == DecisionKind.Award ? [new("Årsrapport og regnskap", new DateOnly(year + 1, 2, 1))] : [],
    };

    /// <summary>A sent application on which the directorate has decided; the officer and the decider are impartial to it.</summary>
    public static async Task<DecidedCase> ADecidedCase(this TestData given, DecisionKind kind = DecisionKind.Award, NorwegianForm? form = NorwegianForm.Nb, DateOnly? answerBy = null, int? ofYear = null)
    {
        var (imdi, number) = await given.AnOpenCall();
        var organisation = await given.Saved(new Organisation(given.Id<OrganisationId>(), $"Prøveby {TestData.Next()} fylkeskommune", [OrganisationKind.County], TestData.Before, form: form) { Fictitious = true });
        var county = new CountyPeople(await given.AMember(Role.ProjectLead, organisation), await given.AMember(Role.ProjectLead, organisation), await given.AMember(Role.ChiefExecutive, organisation));
        var application = await given.ASentApplication(county, number, imdi.Officer, imdi.Decider);
        var year = ofYear ?? (await given.Application(application)).Year;
        var content = Content(kind, year, answerBy ?? given.Host.Today.AddDays(30));
        return new DecidedCase(imdi, county, application, number, await given.ADecision(imdi, application, number, content), content);
    }

    /// <summary>A decision recommended by the officer and made by the decider.</summary>
    public static async Task<DecisionId> ADecision(this TestData given, Directorate imdi, GrantApplicationId application, string number, DecisionContent content, DecisionId? replaces = null, int? serial = null)
    {
        var at = given.Host.Time.Now;
        var decision = new Decision(given.Id<DecisionId>(), application, await given.IdOf(number), serial ?? (replaces is null ? 1 : 2), replaces, content, imdi.Officer.Id, at);
        var check = new TwoPersonCheck(decision.Id.Value);
        decision.Propose(check, await given.Host.ActorOf(imdi.Officer), 1, at).ShouldBeNull();
        decision.Decide(check, await given.Host.ActorOf(imdi.Decider), check.Mark, "{}", at).ShouldBeNull();
        await given.SavedAll(decision, check);
        return decision.Id;
    }

    /// <summary>What is settled of appealing a dismissal: answered by the member, and settled by somebody else.</summary>
    public static async Task ASettledAppeal(this TestData given, Member by, AppealStanding standing)
    {
        var now = given.Host.Time.Now;
        var writer = await given.Host.ActorOf(by);
        var ruling = new AppealRuling(
            given.Id<AppealRulingId>(), DecisionKind.Dismissal, new AppealAnswer(standing, "Slik er det.", "§ 28"), by.Id, now);
        var check = new TwoPersonCheck(ruling.Id.Value);
        ruling.Send(check, writer, now).ShouldBeNull();
        ruling.Settle(check, writer with { User = (await given.AUser()).Id }, check.Mark, now).ShouldBeNull();
        await given.SavedAll(check, ruling);
    }

    /// <summary>The letter of the decision, sent by the use case itself, with a printer that stands for the real ones.</summary>
    public static async Task<SentLetter> ASentLetter(this TestData given, DecisionKind kind = DecisionKind.Award, NorwegianForm? form = NorwegianForm.Nb, DateOnly? answerBy = null, int? ofYear = null)
    {
        var decided = await given.ADecidedCase(kind, form, answerBy, ofYear);
        return await given.Sent(decided, decided.Decision, form ?? NorwegianForm.Nb);
    }

    public static async Task<SentLetter> Sent(this TestData given, DecidedCase decided, DecisionId decision, NorwegianForm form = NorwegianForm.Nb)
    {
        var printer = given.Host.Printer;
        given.Host.Printer ??= new StandInPrinter();
        var letter = (await given.Host.As(decided.Imdi.Officer).Submit(decided.Letter(decision, form)).ShouldSucceed()).Letter;
        given.Host.Printer = printer;
        await using var db = given.Host.OpenDb();
        return new SentLetter(decided, letter, await db.Set<Award>().Where(a => a.Letter == letter).Select(a => a.Id).SingleOrDefaultAsync());
    }

    /// <summary>An award whose letter the county has opened.</summary>
    public static async Task<SentLetter> AnAward(this TestData given, DateOnly? answerBy = null, int? ofYear = null)
    {
        var sent = await given.ASentLetter(answerBy: answerBy, ofYear: ofYear);
        await given.Host.As(sent.County.Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldSucceed();
        return sent;
    }

    public static async Task<Award> Award(this TestData given, AwardId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Award>().Include(a => a.Accounts).Include(a => a.Conditions).Include(a => a.Extensions).AsSplitQuery().SingleAsync(a => a.Id == id);
    }
}
