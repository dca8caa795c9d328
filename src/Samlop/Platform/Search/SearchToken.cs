using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Search;

/// <summary>A thing that is found by its words. They follow it: kept anew in the same save whenever it is changed.</summary>
public interface ISearched
{
    Subject SearchedAs { get; }

    /// <summary>The text that it is found by, a column of its own. What not all its readers may read does not stand here.</summary>
    string Search { get; }
}

/// <summary>A thing that is found by its words, with its id.</summary>
public interface ISearched<TId> : ISearched where TId : struct, IId<TId>
{
    TId Id { get; }

    Subject ISearched.SearchedAs => Subject.Of(Id);
}

/// <summary>One word of one thing.</summary>
/// <param name="Kind">The kind of thing (<see cref="SubjectKindAttribute"/>).</param>
public sealed record SearchToken(string Kind, [property: CodeOrder] string Word, Guid Subject)
{
#pragma warning disable CA1309 // The database compares, by the collation of the column: the code of each sign.
    // A stem begins its word: both lie in one short range of the index, which the database does not see of two conditions with OR.
    internal static Expression<Func<SearchToken, bool>> Matches(AskedWord asked) => t =>
        string.Compare(t.Word, asked.First) >= 0 && string.Compare(t.Word, asked.End) < 0
        && (t.Word == asked.Stem || string.Compare(t.Word, asked.Word) >= 0);
#pragma warning restore CA1309
}

internal sealed class SearchModel : IEntityTypeConfiguration<SearchToken>
{
    public void Configure(EntityTypeBuilder<SearchToken> token)
    {
        token.ToTable("search_token");
        token.IsOpenBecause("The words of things are read only together with the door of their kind.");
        token.HasKey(t => new { t.Kind, t.Word, t.Subject });
        token.Property(t => t.Kind).HasMaxLength(60);
        token.Property(t => t.Word).HasMaxLength(SearchWords.Longest);
        token.HasIndex(t => t.Subject);
    }
}
