using BgImigranti.Hub.Data;
using Microsoft.AspNetCore.Components;

namespace BgImigranti.Hub.Live;

/// <summary>Turns changes and the subjects found for them into fragments.</summary>
public static class FragmentBatches
{
    extension(FragmentRenderer renderer)
    {
        /// <summary>
        /// One fragment for each change: its subject in <typeparamref name="TComponent"/>. A subject that is gone by now has
        /// nothing to show, so the change becomes a removal of its target, or nothing when it would have been appended.
        /// </summary>
        public async Task<IReadOnlyList<LiveFragment>> FragmentsAsync<TComponent, TModel>(
            IReadOnlyList<LiveChange> changes,
            IReadOnlyDictionary<long, TModel> subjects,
            string parameter,
            Func<LiveChange, (LiveAction Action, string Target)> place)
            where TComponent : IComponent
            where TModel : class
        {
            ArgumentNullException.ThrowIfNull(changes);
            ArgumentNullException.ThrowIfNull(subjects);
            var shown = changes.Where(change => subjects.ContainsKey(change.SubjectId)).Select(change => change.SubjectId).Distinct().ToList();
            var markups = await renderer.RenderAsync<TComponent>([.. shown.Select(id => subjects[id])], parameter);
            var byId = shown.Zip(markups).ToDictionary(pair => pair.First, pair => pair.Second);
            return [.. changes.Select(change => Fragment(place(change), byId.GetValueOrDefault(change.SubjectId)))];
        }
    }

    private static LiveFragment Fragment((LiveAction Action, string Target) place, string? markup)
    {
        if (markup is not null)
        {
            return new LiveFragment(place.Action, place.Target, markup);
        }

        return place.Action == LiveAction.Append ? LiveFragment.RefreshPage : new LiveFragment(LiveAction.Remove, place.Target);
    }
}
