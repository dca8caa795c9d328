using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Amounts;
using Samlop.Platform.Identifiers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Accept;

/// <summary>Awards as tests of their rules are given them: by themselves, with no case around.</summary>
internal static class AwardRules
{
    public static readonly AccountNumber First = AccountNumber.Parse("12345678903");

    /// <summary>An award of 1 600 000 kr with two conditions, to be accepted by the day.</summary>
    public static Award AnAward(DateOnly answerBy)
    {
        var (one, other) = (Acting.User(), Acting.User());
        var content = DecisionContent.Empty(DecisionKind.Award, answerBy.Year) with
        {
            Lines = [new(answerBy.Year, "a", Money.FromKroner(1_600_000)), new(answerBy.Year + 1, "a", Money.FromKroner(500_000))],
            LetterText = "Derfor.",
            AnswerBy = answerBy,
            Conditions = [new("Inngå avtale", answerBy.AddDays(60)), new("Start klassen", null)],
        };
        var decision = new Decision(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), 1, null, content, one.User, Acting.Noon);
        var check = new TwoPersonCheck(decision.Id.Value);
        decision.Propose(check, one, 1, Acting.Noon).ShouldBeNull();
        decision.Decide(check, other, check.Mark, "{}", Acting.Noon).ShouldBeNull();
        var award = new Award(new(Guid.NewGuid()), new LetterId(Guid.NewGuid()), decision, Acting.User().Organisation, Acting.Noon);
        award.OpenLetter(Acting.Noon);
        return award;
    }

    public static Award AnAccepted()
    {
        var award = AnAward(Acting.Day.AddDays(30));
        award.Accept(Acting.User().User, null, Acting.Noon).ShouldBeNull();
        return award;
    }

    public static AwardAccount Enters(this Award award, bool changed, int minutes = 0) =>
        award.EnterAccount(new(Guid.NewGuid()), First, changed, Acting.User().User, Acting.Noon.AddMinutes(minutes));
}
