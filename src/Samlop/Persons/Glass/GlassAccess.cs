using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

/// <summary>Who reads that a glass was broken, beside the person's own page.</summary>
internal static class GlassAccess
{
    /// <summary>What the data protection officer reads: who opened what, and why. Not of which person.</summary>
    internal static IQueryable<OpenedGlass> Overseen(this Rows<OpenedGlass> glasses, Actor actor)
    {
        var sees = actor.May(Oversee.Needs);
        return glasses.Through(_ => sees);
    }
}
