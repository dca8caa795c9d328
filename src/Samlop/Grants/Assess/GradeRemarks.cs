namespace Samlop.Grants.Assess;

/// <summary>Where a grade lies outside those it is held against.</summary>
public enum GradeSide
{
    Below,
    Above,
}

/// <summary>
/// Uvanlige karakterer: what is worth a second look before it is handed in or laid before the others. It is remarked and never refused:
/// the assessors may have good reason for it.
/// </summary>
public static class GradeRemarks
{
    /// <summary>So many steps of the scale are far.</summary>
    public const int Far = 2;

    /// <summary>Every other grade is far from it. False where there are no others.</summary>
    public static bool IsFarFromAll(Grade grade, IEnumerable<Grade> others)
    {
        var all = others.ToList();
        return all.Count > 0 && all.TrueForAll(other => Math.Abs(other - grade) >= Far);
    }

    /// <returns>Null where it lies among them, or there are none.</returns>
    public static GradeSide? Outside(Grade grade, IEnumerable<Grade> span)
    {
        var all = span.ToList();
        return all.Count == 0 ? null
            : grade > all.Max() ? GradeSide.Above
            : grade < all.Min() ? GradeSide.Below
            : null;
    }
}
