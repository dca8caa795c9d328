using Samlop.Grants.Apply;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Which declarations a reader may see.</summary>
public static class DeclarationAccess
{
    /// <summary>One's own; and, for those who rule on them, those of others on applications to the directorate's calls.</summary>
    public static IQueryable<ImpartialityDeclaration> VisibleTo(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var (user, rules) = (reader.Actor.User, reader.Actor.May(RuleOnImpartiality.Needs));
        var applications = declarations.Db.Rows<GrantApplication>().ComeInTo(reader);
        return declarations.Through(d => d.User == user || (rules && applications.Any(a => a.Id == d.Application)));
    }

    /// <summary>How all stand to an application, for those who handle it; not what they wrote.</summary>
    internal static IQueryable<ImpartialityDeclaration> HandledBy(this Rows<ImpartialityDeclaration> declarations, Reader reader)
    {
        var applications = declarations.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return declarations.Bare(d => applications.Any(a => a.Id == d.Application));
    }
}
