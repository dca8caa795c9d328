using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Oversight;

/// <summary>What the data protection officer's lists ask of persons, and give nothing of.</summary>
internal static class OversightAccess
{
    /// <summary>Who is related to whom, to find looks at one's own family. Nobody is told of which person it is.</summary>
    internal static IQueryable<Relation> Overseen(this Rows<Relation> relations, Actor actor)
    {
        var sees = actor.May(Oversee.Needs);
        return relations.Through(_ => sees);
    }
}
