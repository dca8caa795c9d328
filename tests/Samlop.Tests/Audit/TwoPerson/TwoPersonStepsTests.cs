using Samlop.Access;
using Samlop.Access.Moving;
using Samlop.Agreements.Principles;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Auditing;
using Samlop.Grants.Calls;
using Samlop.Grants.Control;
using Samlop.Grants.Decide;
using Samlop.Grants.Past;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Report;
using Samlop.Grants.Settle;
using Samlop.Grants.Report.Targets;
using Samlop.Grants.Tell.Appeal;
using Samlop.Knowledge.Courses;
using Samlop.Knowledge.Examples;
using Samlop.Knowledge.Examples.Agreed;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Readings;
using Samlop.Letters.Templates;
using Samlop.Persons.Disposing;
using Samlop.Persons.Graded;
using Samlop.Persons.Keeping;
using Samlop.Persons.Merging;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Persons.Versions;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Tests.Audit.TwoPerson;

/// <summary>What is the same for everything that is decided by two.</summary>
public sealed class TwoPersonStepsTests
{
    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;
    private static readonly Actor One = Person(1);
    private static readonly Actor Other = Person(2);

    private sealed class Mended : ReturnInput;

    public static TheoryData<string> Things => [.. Made.Keys];

    private static Dictionary<string, Func<IDecidedByTwo>> Made { get; } = new()
    {
        ["template"] = () => new LetterTemplateVersion(default, "grant-award", 2, new LetterTexts([], []), One.User, At),
        ["appeal"] = () => new AppealRuling(
            default, DecisionKind.Dismissal, new AppealAnswer(AppealStanding.Right, "Fordi.", "§ 28"), One.User, At),
        ["decision"] = () => new Decision(default, default, default, 1, null, DecisionContent.Empty(DecisionKind.Award, 2022), One.User, At),
        ["accounts-treatment"] = () => new AccountsTreatment(default, default, 1, TreatmentOutcome.Returned, [], "Fordi.", null, One.User, At),
        ["call"] = () => new Call(default, new CallNumber(17, 2022), default).Begin("Tittel", At),
        ["audit-period"] = () => new AuditPeriod(default, default, default, default, new AuditDays(default, default, ""), One.User, At),
        ["past-import"] = () => new PastImport(default, default, "a.csv", "", One.User, At),
        ["past-withdrawal"] = () => new PastWithdrawal(default, default, default, "Fordi.", One.User, At),
        ["control"] = () => new ControlCase(default, default, default, default, default, null, null, One.User, At),
        ["principles"] = () => new PrincipleSet(default, 1, Answers.Empty, One.User, At),
        ["naming"] = () => new Naming(default, default, Person(3).User, default, One.User, At),
        ["disposal"] = () => new Disposal(default, PersonCategory.WorkHistory, default, default, 1, 1, One.User, At),
        ["keeping"] = () => new KeepingPeriod(default, PersonCategory.Identity, One.User, At),
        ["sharing"] = () => new SharingVersion(default, 1, SharingTable.ShippedLines, One.User, At),
        ["role"] = () => new RoleProposal(default, Person(3).User, default, Role.DecisionMaker, default, null, One.User, At),
        ["move"] = () => new SignInMove(default, Person(3).User, default, "", false, One.User, At),
        ["payment"] = () => new Payment(default, default, 1, Money.FromKroner(1), default, One.User, At),
        ["lift"] = () => new BlockLift(default, default, "conditions", "Fordi.", default, One.User, At),
        ["appropriation"] = () => new Appropriation(
            default, new AppropriationEntry(2022, "9999", "60", AppropriationKind.Voted, Money.FromKroner(1), "Vedtak", null), One.User, At),
        ["report"] = () => new GrantReport(
            default, new Award(default, default, new Decision(
                default, default, default, 1, null, DecisionContent.Empty(DecisionKind.Award, 2022) with { AnswerBy = new DateOnly(2022, 6, 1) }, One.User, At), default, At),
            One.User, At),
        ["target"] = () => new AwardTarget(
            default, new Award(default, default, new Decision(
                default, default, default, 1, null, DecisionContent.Empty(DecisionKind.Award, 2022) with { AnswerBy = new DateOnly(2022, 6, 1) }, One.User, At), default, At),
            1, new TargetSaid(TargetKind.InWork, "I arbeid", "Hva", 60, TargetUnit.PercentOfParticipants, new DateOnly(2024, 12, 31)), null, One.User, At),
        ["reading"] = () => new RuleReading(
            default, new RuleQuestion(default, null, null, null, "Hva?", "nb", new Routing(null, null), One, At), default,
            new ReadingContent("", "", null, null, "", "", ""), One.User, At),
        ["guide"] = () => new GuideEdition(
            default, new Guide(default, GuideKind.Guide, One, At), 1, new GuideContent("Tittel", "", "nb", [], []), One.User, At),
        ["course"] = () => new CourseEdition(
            default, new ShortCourse(default, default, At), new CourseContent("Kurs", "", "nb", "", 75, [], []), One.User, At),
        ["agreed-example"] = () => new AgreedExample(
            default, null, default, default, new AgreedExampleContent("Tittel", ExampleNature.Running, "", "", "", "", "", [], []), One, At),
        ["merge"] = () => new MergeStep { Id = default, Pair = default, Kind = MergeKind.Merge, Stays = default, Leads = default, AskedKind = null, Asked = null, ProposedAt = At },
    };

    [Fact]
    public void EveryThingThatIsDecidedByTwo_IsTriedHere()
    {
        var types = typeof(IDecidedByTwo).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IDecidedByTwo)));
        // An account is made by its award alone, and so is what follows from it; their steps are tried with it.
        types.Except(Made.Values.Select(make => make().GetType()))
            .ShouldBe([typeof(AwardAccount), typeof(Accounts), typeof(Settlement), typeof(Recovery)], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(Things))]
    public void Sent_ItWaits_AndIsNotChanged(string name)
    {
        var (thing, check) = Make(name);
        thing.Send(check, One, At).ShouldBeNull();
        thing.MayChange(check).ShouldBe(CheckRefusal.WaitsForDecision);
        thing.Send(check, One, At).ShouldBe(CheckRefusal.WaitsForDecision);
    }

    [Theory, MemberData(nameof(Things))]
    public void TakenBack_ByItsPreparer_ItIsADraft(string name)
    {
        var (thing, check) = Make(name);
        thing.TakeBack(check, One, At).ShouldBe(CheckRefusal.NothingToDecide);
        thing.Send(check, One, At).ShouldBeNull();
        thing.TakeBack(check, Other, At).ShouldBe(CheckRefusal.OnlyPreparersTakeBack);
        thing.TakeBack(check, One, At).ShouldBeNull();
        thing.MayChange(check).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Things))]
    public void Returned_ByAnother_ItIsADraftWithReasons(string name)
    {
        var (thing, check) = Make(name);
        thing.Return(check, Other, new Mended { Reasons = "Rett." }, At)!.Refusal.ShouldBe(CheckRefusal.NothingToDecide);
        thing.Send(check, One, At).ShouldBeNull();
        thing.Return(check, One, new Mended { Reasons = "Rett." }, At)!.Refusal.ShouldBe(CheckRefusal.PreparedBySame);
        thing.Return(check, Other, new Mended { Reasons = " Rett.\r\nAlt. " }, At).ShouldBeNull();
        check.Rounds[^1].Reasons.ShouldBe("Rett.\nAlt.");
        thing.MayChange(check).ShouldBeNull();
    }

    [Theory]
    [InlineData(null, "Error_ToCorrect")]
    [InlineData("", "Error_ToCorrect")]
    [InlineData(" \n ", "Error_ToCorrect")]
    [InlineData("2001", "Error_TooLong")]
    public void Returned_WithoutReasonsThatHelp_IsToldAtTheField(string? typed, string error)
    {
        var (thing, check) = Make("template");
        thing.Send(check, One, At).ShouldBeNull();
        var answer = thing.Return(check, Other, new Mended { Reasons = typed == "2001" ? new string('x', 2001) : typed }, At)!;
        answer.Errors.ShouldHaveSingleItem().Message.Key.ShouldBe(error);
        answer.Errors[0].Field.ShouldBe(nameof(ReturnInput.Reasons));
        check.Open.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Things))]
    public void Lapsed_ByAnybody_ItIsADraft(string name)
    {
        var (thing, check) = Make(name);
        thing.Send(check, One, At).ShouldBeNull();
        thing.Lapse(check, Actor.System, At).ShouldBeNull();
        check.LastVerdict.ShouldBe(Verdict.Lapsed);
        thing.MayChange(check).ShouldBeNull();
    }

    [Fact]
    public void Decision_WaitsOnlyWhileItsRoundIsOpen()
    {
        var decision = (Decision)Made["decision"]();
        var check = Begun(decision);
        decision.Propose(check, One, 1, At).ShouldBeNull();
        decision.ProposedAt.ShouldBe(At);
        decision.Proposals.ShouldHaveSingleItem().Number.ShouldBe(1);
        decision.Return(check, Other, new Mended { Reasons = "Rett." }, At).ShouldBeNull();
        decision.ProposedAt.ShouldBeNull();
    }

    private static (IDecidedByTwo Thing, TwoPersonCheck Check) Make(string name)
    {
        var thing = Made[name]();
        return (thing, Begun(thing));
    }

    private static TwoPersonCheck Begun(IDecidedByTwo thing)
    {
        var check = new TwoPersonCheck(thing.CheckedId);
        check.PreparedBy(One.User);
        return check;
    }

    private static Actor Person(int number) => new(new UserId(new Guid(number, 0, 0, new byte[8])), default, Rights.None);
}
