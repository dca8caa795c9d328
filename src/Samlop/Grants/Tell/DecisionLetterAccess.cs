using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell;

/// <summary>What is seen of the letters of decisions without reading them.</summary>
internal static class DecisionLetterAccess
{
    /// <summary>The decision that a letter is to tell of: whoever found the matter may send it.</summary>
    internal static IQueryable<Decision> Told(this Rows<Decision> decisions, LetterMatter matter)
    {
        var id = new DecisionId(matter.Id);
        return decisions.Through(d => d.Id == id);
    }

    /// <summary>That a letter is sent, and when: for those who handle the application.</summary>
    internal static IQueryable<Letter> HandledBy(this Rows<Letter> letters, Reader reader)
    {
        var applications = letters.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return letters.Bare(l => applications.Any(a => a.Id == (GrantApplicationId)(object)l.CaseSubject));
    }
}
