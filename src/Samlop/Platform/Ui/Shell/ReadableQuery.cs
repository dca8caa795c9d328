using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Extensions;

namespace Samlop.Platform.Ui.Shell;

/// <summary>
/// What a page asks of its address and cannot read is as if it were not there: an address that is cut or changed by hand shows the page,
/// and no error. Blazor throws on the first value that does not fit. A key is read as the page that is asked for has it: what is a number
/// on one page is a day or a way back on another.
/// </summary>
internal static class ReadableQuery
{
    private static readonly ILookup<Type, (string Name, Type Type)> Asked = (
        from component in typeof(ReadableQuery).Assembly.GetTypes()
        where component.IsAssignableTo(typeof(ComponentBase))
        from property in component.GetProperties()
        let query = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where query is not null && property.PropertyType != typeof(string)
        select (Page: PageOf(component), Name: query.Name ?? property.Name,
            Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType))
        .ToLookup(asked => asked.Page, asked => (asked.Name, asked.Type));

    /// <summary>After routing, which says which page is asked for.</summary>
    public static void UseReadableQuery(this IApplicationBuilder app) =>
        app.Use((http, next) =>
        {
            var query = http.Request.Query;
            if (query.Count == 0) return next(http);
            if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type is not { } page) return next(http);
            var known = Asked[page].Concat(Asked[typeof(ComponentBase)]).ToList();
            if (query.Any(asked => !CanBeRead(known, asked.Key, asked.Value)))
                http.Request.QueryString = new QueryBuilder(query.Where(asked => CanBeRead(known, asked.Key, asked.Value))).ToQueryString();
            return next(http);
        });

    // What is no page of its own stands on any.
    private static Type PageOf(Type component) =>
        component.IsDefined(typeof(RouteAttribute), false) ? component : typeof(ComponentBase);

    private static bool CanBeRead(List<(string Name, Type Type)> known, string name, IEnumerable<string?> values) =>
        known.Where(asked => string.Equals(asked.Name, name, StringComparison.OrdinalIgnoreCase))
            .All(asked => values.All(value => IsOf(asked.Type, value)));

    private static bool IsOf(Type type, string? value)
    {
        try
        {
            return value is { Length: > 0 }
                && TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, value) is not null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or FormatException or NotSupportedException)
        {
            return false;
        }
    }
}
