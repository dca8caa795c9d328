using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>The difference between two versions of a call, in the call's own order.</summary>
public static class CallDifference
{
    public static IEnumerable<Difference> Between(CallContent before, CallContent after) =>
        AnswerDifference.Between(CallStructure.Form, before, after, CallSets.Instance);
}
