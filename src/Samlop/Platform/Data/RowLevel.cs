using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Samlop.Platform.Data;

/// <summary>
/// Tables whose rows are not for everybody are protected: in tests every SELECT on one must carry the mark of a query that is limited to the
/// rows an actor may see or manage.
/// </summary>
public static class RowLevel
{
    public const string Mark = "row-level";

    private const string Annotation = "Samlop:RowLevel";

    /// <summary>Said in the module's model: the rows of this table are read through <c>VisibleTo</c> or <c>ManageableBy</c>.</summary>
    public static void IsProtected<T>(this EntityTypeBuilder<T> entity) where T : class => entity.HasAnnotation(Annotation, true);

    public static bool IsProtected(this IReadOnlyEntityType entity) => entity.FindAnnotation(Annotation) is not null;

    /// <summary>Marks a query as limited to the rows an actor may see or manage.</summary>
    public static IQueryable<T> RowsChecked<T>(this IQueryable<T> query) => query.TagWith(Mark);

    /// <summary>
    /// Marks a query that must look past the actor's rows because a rule is about all of them, and that gives none of them away.
    /// </summary>
    /// <param name="why">The rule, in a few words.</param>
    public static IQueryable<T> PastOwnRows<T>(this IQueryable<T> query, string why) => query.TagWith($"{Mark}, all rows: {why}");
}
