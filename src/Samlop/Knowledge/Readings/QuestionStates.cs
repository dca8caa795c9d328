using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Knowledge.Readings;

/// <summary>Where questions stand on a day: one ladder for pages, lists, counts and tasks.</summary>
public sealed class QuestionStates
{
    private readonly Ladder<QuestionState, RuleQuestion> ladder;

    /// <param name="ended">Codes of the laws that have ended on the day: what is read of them holds no more.</param>
    public QuestionStates(DateOnly today, IReadOnlyCollection<string> ended)
    {
        var laws = ended.ToList();
        ladder = new(
            (QuestionState.Closed, q => q.ClosedAt != null),
            (QuestionState.Merged, q => q.MergedInto != null),
            (QuestionState.Overtaken, q => q.AnsweredAt != null && (q.HoldsTo < today || (q.Law != null && laws.Contains(q.Law)))),
            (QuestionState.Answered, q => q.AnsweredAt != null),
            (QuestionState.WaitsForApproval, q => q.ProposedAt != null),
            (QuestionState.Drafted, q => q.DraftedAt != null),
            (QuestionState.Asked, q => q.Body != null),
            (QuestionState.Unrouted, q => true));
    }

    public static QuestionStates On(DateOnly today) => new(today, RuleOwners.Current.EndedBefore(today));

    /// <summary>How far the body has come with an answer is told within it alone.</summary>
    public QuestionState Of(RuleQuestion question, bool inside) =>
        ladder.Of(question) is var state && !inside && IsWork(state)
            ? question.Body is null ? QuestionState.Unrouted : QuestionState.Asked
            : state;

    public Expression<Func<RuleQuestion, bool>> At(QuestionState state) => ladder.At(state);

    /// <summary>What somebody narrows a list to.</summary>
    public Expression<Func<RuleQuestion, bool>> ToldAs(QuestionState state, bool inside)
    {
        if (inside) return At(state);
        if (IsWork(state)) return q => false;
        if (state is not (QuestionState.Asked or QuestionState.Unrouted)) return At(state);
        Expression<Func<RuleQuestion, bool>> routed = q => q.Body != null;
        if (state == QuestionState.Unrouted) routed = routed.Not();
        return ladder.AtAny(new HashSet<QuestionState>
        {
            QuestionState.Asked, QuestionState.Unrouted, QuestionState.Drafted, QuestionState.WaitsForApproval,
        }).And(routed);
    }

    /// <summary>What a search finds where nothing else is asked for: what is open, and the answers that hold.</summary>
    public Expression<Func<RuleQuestion, bool>> Usual => ladder.AtAny(
        Enum.GetValues<QuestionState>().Except([QuestionState.Overtaken, QuestionState.Merged, QuestionState.Closed]).ToHashSet());

    public static bool IsWork(QuestionState state) => state is QuestionState.Drafted or QuestionState.WaitsForApproval;
}
