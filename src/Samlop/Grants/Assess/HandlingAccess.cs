using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.Impartiality;
using Samlop.Grants.Letters;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What those who handle an application know of what is done with it later: that it is done, and when; not what it says.</summary>
internal static class HandlingAccess
{
    /// <summary>How all stand to an application, for those who handle it; not what they wrote.</summary>
    internal static IQueryable<ImpartialityDeclaration> HandledBy(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var applications = declarations.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return declarations.Bare(d => applications.Any(a => a.Id == d.Application));
    }

    /// <summary>That a decision is begun, recommended or made, and when: for those who handle the application. Not what it says.</summary>
    internal static IQueryable<Decision> HandledBy(this Rows<Decision> decisions, Reader reader)
    {
        var applications = decisions.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return decisions.Bare(d => applications.Any(a => a.Id == d.Application));
    }

    /// <summary>That a letter is sent, and when: for those who handle the application.</summary>
    internal static IQueryable<DecisionLetter> HandledBy(this Rows<DecisionLetter> letters, Reader reader)
    {
        var applications = letters.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return letters.Bare(l => applications.Any(a => a.Id == l.Application));
    }

    /// <summary>That an award is answered, and when.</summary>
    internal static IQueryable<Award> HandledBy(this Rows<Award> awards, Reader reader)
    {
        var applications = awards.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return awards.Bare(a => applications.Any(x => x.Id == a.Application));
    }
}
