using System.Linq.Expressions;
using Samlop.Platform.Data;

namespace Samlop.Cases.Impartiality;

/// <summary>Where a person stands to a thing: what impartiality lets them do.</summary>
public enum ImpartialityStanding
{
    NotDeclared,
    Clear,
    InDoubt,
    Barred,
}

/// <summary>What a person has declared of a thing, and what a superior has found of it.</summary>
public sealed class ImpartialityFacts
{
    private static readonly Ladder<ImpartialityStanding, ImpartialityFacts> Standings = new(
        (ImpartialityStanding.NotDeclared, f => f.Answer == null),
        (ImpartialityStanding.Clear, f => f.Answer == ImpartialityAnswer.NoGround || f.FoundImpartial == true),
        (ImpartialityStanding.Barred, f => f.Answer == ImpartialityAnswer.Ground || f.FoundImpartial == false),
        (ImpartialityStanding.InDoubt, f => true));

    /// <summary>Null where nothing is declared.</summary>
    public ImpartialityAnswer? Answer { get; init; }

    public bool? FoundImpartial { get; init; }

    public ImpartialityStanding Standing => Standings.Of(this);

    public static Expression<Func<ImpartialityFacts, bool>> At(ImpartialityStanding standing) => Standings.At(standing);
}
